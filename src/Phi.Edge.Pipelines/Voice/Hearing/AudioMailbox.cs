using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>
/// Hands sound from a microphone to one consumer, in chunks of one length. When it is full the oldest sound is lost, counted, and
/// the gap is marked. A chunk never reaches across a gap: the few samples before one that fill no chunk are left out. Nothing
/// allocates.
/// </summary>
public sealed class AudioMailbox : IAudioSink
{
    /// <summary>Samples of the default capacity: 2 s at 16 kHz.</summary>
    public const int DefaultCapacity = 2 * Rate;

    private const int Rate = 16000;

    // Sources write 20 ms at a time: far more than fit into 2 s.
    private const int MostMarks = 512;

    private readonly object _gate = new();
    private readonly short[] _ring;
    private readonly AudioMark[] _marks = new AudioMark[MostMarks];
    private readonly bool _waitWhenFull;
    private int _firstMark;
    private int _markCount;
    private long _read;
    private long _written;
    private long _lost;
    private long _gaps;
    private bool _gapAtRead;
    private bool _completed;

    /// <param name="capacity">Samples that may wait, at least 1024.</param>
    /// <param name="waitWhenFull">
    /// For a file that is played as fast as it is taken: writing waits for the consumer, instead of losing sound.
    /// </param>
    public AudioMailbox(int capacity = DefaultCapacity, bool waitWhenFull = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1024);
        (_ring, _waitWhenFull) = (new short[capacity], waitWhenFull);
    }

    /// <summary>Samples that were lost because the consumer was too slow.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Gaps: those the microphone told of, and those of lost sound.</summary>
    public long Gaps => Interlocked.Read(ref _gaps);

    /// <summary>Nothing waits and nothing more will come.</summary>
    public bool IsCompleted
    {
        get
        {
            lock (_gate)
            {
                return _completed && _read == _written;
            }
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<short> samples, TimeSpan capturedAt, bool afterGap)
    {
        lock (_gate)
        {
            while (samples.Length > 0 && !_completed)
            {
                var part = samples[..Math.Min(samples.Length, _ring.Length / 2)];
                if (!HasRoom(part.Length))
                {
                    continue;
                }

                Append(part, capturedAt, afterGap);
                samples = samples[part.Length..];
                (capturedAt, afterGap) = (capturedAt + Duration(part.Length), false);
            }
        }
    }

    /// <summary>Waits until a whole chunk is there. At the very end the last one is filled up with silence.</summary>
    /// <param name="chunk">Receives it: 512 samples for the voice detector; at most half the capacity.</param>
    /// <param name="timeout">How long to wait at most; zero looks and returns.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public AudioTake Take(Span<short> chunk, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chunk.Length, _ring.Length / 2);

        // Registered outside the lock: disposing a registration waits for a callback that wants the lock.
        using var wake = cancellationToken.UnsafeRegister(static mailbox => ((AudioMailbox)mailbox!).Wake(), this);
        var deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        lock (_gate)
        {
            while (!IsReady(chunk.Length) && !cancellationToken.IsCancellationRequested)
            {
                var left = deadline - Environment.TickCount64;
                if (left <= 0 || (_completed && _read == _written))
                {
                    return default;
                }

                Monitor.Wait(_gate, TimeSpan.FromMilliseconds(Math.Min(left, int.MaxValue)));
            }

            return cancellationToken.IsCancellationRequested ? default : Remove(chunk);
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        lock (_gate)
        {
            _completed = true;
            Monitor.PulseAll(_gate);
        }
    }

    private static TimeSpan Duration(long samples) => TimeSpan.FromTicks(samples * TimeSpan.TicksPerSecond / Rate);

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Makes room; false after a wait, when everything may have changed.</summary>
    private bool HasRoom(int length)
    {
        var surplus = _written + length - _read - _ring.Length;
        if (surplus <= 0 && _markCount < MostMarks)
        {
            return true;
        }

        if (_waitWhenFull)
        {
            Monitor.Wait(_gate);
            return false;
        }

        // With all marks in use everything up to the second one goes, so that one becomes free.
        var until = Math.Max(_read + surplus, _markCount < MostMarks ? _read : _marks[(_firstMark + 1) % MostMarks].Position);
        _gaps += _gapAtRead ? 0 : 1;
        _lost += until - _read;
        _gapAtRead = true;
        Advance(until);
        return true;
    }

    private void Append(ReadOnlySpan<short> samples, TimeSpan capturedAt, bool afterGap)
    {
        _marks[(_firstMark + _markCount++) % MostMarks] = new AudioMark(_written, capturedAt, afterGap);
        _gaps += afterGap ? 1 : 0;
        var at = (int)(_written % _ring.Length);
        var first = Math.Min(samples.Length, _ring.Length - at);
        samples[..first].CopyTo(_ring.AsSpan(at));
        samples[first..].CopyTo(_ring);
        _written += samples.Length;
        Monitor.PulseAll(_gate);
    }

    /// <summary>A chunk without a gap inside is there; leaves out what a gap has cut short.</summary>
    private bool IsReady(int length)
    {
        while (NextGap() is { } gap && gap < _read + length)
        {
            Advance(gap);
        }

        return _written - _read >= length || (_completed && _read < _written);
    }

    private long? NextGap()
    {
        for (var i = 0; i < _markCount; i++)
        {
            var mark = _marks[(_firstMark + i) % MostMarks];
            if (mark.AfterGap && mark.Position > _read)
            {
                return mark.Position;
            }
        }

        return null;
    }

    private AudioTake Remove(Span<short> chunk)
    {
        var mark = _marks[_firstMark];
        var take = new AudioTake(
            true, mark.CapturedAt + Duration(_read - mark.Position), _gapAtRead || (mark.AfterGap && mark.Position == _read));
        var length = (int)Math.Min(chunk.Length, _written - _read);
        var at = (int)(_read % _ring.Length);
        var first = Math.Min(length, _ring.Length - at);
        _ring.AsSpan(at, first).CopyTo(chunk);
        _ring.AsSpan(0, length - first).CopyTo(chunk[first..]);
        chunk[length..].Clear();
        _gapAtRead = false;
        Advance(_read + length);
        Monitor.PulseAll(_gate);
        return take;
    }

    /// <summary>Moves the reading end and forgets marks that are of no more use: the first is always at or before it.</summary>
    private void Advance(long position)
    {
        _read = position;
        while (_markCount > 0 && (_read == _written || (_markCount > 1 && _marks[(_firstMark + 1) % MostMarks].Position <= _read)))
        {
            _firstMark = (_firstMark + 1) % MostMarks;
            _markCount--;
        }
    }
}
