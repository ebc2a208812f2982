using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>
/// Hands sound from the microphone's thread to the hearing loop, cut into chunks of equal length. Holds about two seconds; when it is full,
/// the oldest chunk is lost and the next one is marked. A rest shorter than a chunk before a gap is dropped: nothing is glued. Neither side
/// allocates. With patience, for a file that is read faster than it is heard, the writer waits for room instead, and loses sound only when
/// nobody takes any for that long.
/// </summary>
public sealed class AudioMailbox : IAudioSink
{
    /// <summary>Samples per second.</summary>
    public const int SampleRate = 16_000;

    private readonly object _gate = new();
    private readonly short[] _ring;
    private readonly AudioChunkInfo[] _infos;
    private readonly short[] _partial;
    private readonly TimeSpan _patience;
    private int _partialCount;
    private AudioChunkInfo _partialInfo;
    private int _first;
    private int _count;
    private long _lost;
    private bool _gapPending;
    private bool _completed;

    /// <param name="chunkSamples">Samples per chunk: 512 is 32 ms.</param>
    /// <param name="capacity">Chunks that may wait: 64 are 2 s.</param>
    /// <param name="patience">How long a full mailbox is waited for; zero, for all that is live: not at all.</param>
    public AudioMailbox(int chunkSamples = 512, int capacity = 64, TimeSpan patience = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chunkSamples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, TimeSpan.Zero);
        (ChunkSamples, _patience) = (chunkSamples, patience);
        (_ring, _infos, _partial) = (new short[chunkSamples * capacity], new AudioChunkInfo[capacity], new short[chunkSamples]);
    }

    /// <summary>Samples per chunk.</summary>
    public int ChunkSamples { get; }

    /// <summary>Chunks lost because nobody took them in time.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Chunks that wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Nothing waits and nothing more will come.</summary>
    public bool IsCompleted
    {
        get
        {
            lock (_gate)
            {
                return _completed && _count == 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<short> samples, TimeSpan capturedAt, bool afterGap)
    {
        lock (_gate)
        {
            if (afterGap)
            {
                (_partialCount, _gapPending) = (0, true);
            }

            for (var offset = 0; offset < samples.Length;)
            {
                if (_partialCount == 0)
                {
                    _partialInfo = new AudioChunkInfo(capturedAt + Duration(offset), _gapPending);
                    _gapPending = false;
                }

                var part = Math.Min(samples.Length - offset, ChunkSamples - _partialCount);
                samples.Slice(offset, part).CopyTo(_partial.AsSpan(_partialCount));
                (offset, _partialCount) = (offset + part, _partialCount + part);
                if (_partialCount == ChunkSamples)
                {
                    Enqueue();
                }
            }

            Monitor.Pulse(_gate);
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

    /// <summary>Waits for the next chunk. Blocks a thread of its own.</summary>
    /// <param name="chunk">Receives <see cref="ChunkSamples"/> samples.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="info">About the chunk.</param>
    /// <returns>False when none came, or none will.</returns>
    public bool TryTake(Span<short> chunk, TimeSpan timeout, out AudioChunkInfo info)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(chunk.Length, ChunkSamples);
        lock (_gate)
        {
            if (_count == 0 && !_completed)
            {
                Monitor.Wait(_gate, timeout);
            }

            if (_count == 0)
            {
                info = default;
                return false;
            }

            _ring.AsSpan(_first * ChunkSamples, ChunkSamples).CopyTo(chunk);
            info = _infos[_first];
            (_first, _count) = ((_first + 1) % _infos.Length, _count - 1);
            if (_patience > TimeSpan.Zero)
            {
                Monitor.PulseAll(_gate);
            }

            return true;
        }
    }

    private static TimeSpan Duration(int samples) => TimeSpan.FromTicks((long)samples * TimeSpan.TicksPerSecond / SampleRate);

    private void Enqueue()
    {
        if (_patience > TimeSpan.Zero && _count == _infos.Length && !_completed)
        {
            // Who waits for sound must know of it before the wait for room.
            Monitor.PulseAll(_gate);
            Monitor.Wait(_gate, _patience);
        }

        if (_count == _infos.Length)
        {
            (_first, _count) = ((_first + 1) % _infos.Length, _count - 1);
            _lost++;
            if (_count > 0)
            {
                _infos[_first] = _infos[_first] with { AfterGap = true };
            }
            else
            {
                _partialInfo = _partialInfo with { AfterGap = true };
            }
        }

        var last = (_first + _count) % _infos.Length;
        _partial.CopyTo(_ring.AsSpan(last * ChunkSamples));
        _infos[last] = _partialInfo;
        (_count, _partialCount) = (_count + 1, 0);
    }
}
