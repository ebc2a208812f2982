using System.Collections.Concurrent;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>
/// A microphone into which recordings are fed, as fast as they are taken or as they would be heard. Between them it is silent.
/// </summary>
/// <param name="waiting">Chunks that the listener has not taken yet.</param>
/// <param name="realTime">A chunk is delivered when its last sample would have been recorded.</param>
/// <param name="time">Clock of capture times.</param>
internal sealed class ScriptedMicrophone(Func<int> waiting, bool realTime, TimeProvider time) : IAudioSource
{
    private const int Rate = 16_000;
    private const int MostWaiting = 24;
    private const int SilentSamples = 512;
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(32);
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(1);
    private readonly BlockingCollection<short[]> _tracks = new(boundedCapacity: 4);
    private readonly ManualResetEventSlim _stop = new();
    private short[] _track = [];
    private int _position;
    private TimeSpan _startedAt;

    public string Name => "script";

    /// <summary>Sound comes as fast as it would be heard.</summary>
    public bool RealTime => realTime;

    /// <summary>Plays the sound after what is playing.</summary>
    public void Play(short[] samples)
    {
        _stop.Reset();
        _tracks.Add(samples);
    }

    /// <summary>Waits until everything has been played and taken, and a little longer.</summary>
    public async Task DrainAsync(TimeProvider clock, CancellationToken cancellation)
    {
        while (_tracks.Count > 0 || _position < _track.Length || waiting() > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), clock, cancellation);
        await Task.Delay(TimeSpan.FromMilliseconds(300), clock, cancellation);
    }

    /// <summary>Drops the rest of what is playing.</summary>
    public void Stop() => _stop.Set();

    public void Open(CancellationToken cancellationToken)
    {
    }

    public AudioRead Read(Span<short> samples, CancellationToken cancellationToken)
    {
        while (waiting() > MostWaiting)
        {
            if (cancellationToken.WaitHandle.WaitOne(Nap))
                return AudioRead.None(AudioReadStatus.End, "stopped");
        }

        var first = false;
        if (_position >= _track.Length || _stop.IsSet)
        {
            _track = [];
            if (!_tracks.TryTake(out var next, (int)Silence.TotalMilliseconds, cancellationToken))
            {
                samples.Clear();
                return AudioRead.Of(Math.Min(samples.Length, SilentSamples), time.MonotonicNow(), afterGap: false);
            }

            (_track, _position, _startedAt, first) = (next, 0, time.MonotonicNow(), true);
        }

        var count = Math.Min(samples.Length, _track.Length - _position);
        _track.AsSpan(_position, count).CopyTo(samples);
        var at = _startedAt + TimeSpan.FromSeconds((double)_position / Rate);
        _position += count;
        var due = _startedAt + TimeSpan.FromSeconds((double)_position / Rate) - time.MonotonicNow();
        if (realTime && due > TimeSpan.Zero && cancellationToken.WaitHandle.WaitOne(due))
            return AudioRead.None(AudioReadStatus.End, "stopped");
        return AudioRead.Of(count, at, first);
    }

    public void Dispose()
    {
        _tracks.Dispose();
        _stop.Dispose();
    }
}
