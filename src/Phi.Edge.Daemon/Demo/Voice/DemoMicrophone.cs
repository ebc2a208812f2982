using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>The cabin's microphone: road noise without end, and in it what the driver says.</summary>
/// <param name="mouth">Who says what.</param>
/// <param name="pace">Real time for the demonstration, fast for tests.</param>
/// <param name="time">The clock of the capture times.</param>
internal sealed class DemoMicrophone(DriverMouth mouth, PlaybackPace pace, TimeProvider time) : IAudioSource
{
    private const int Rate = 16000;
    private readonly Pacer _pacer = new(time, pace);
    private readonly RoadNoise _noise = new();
    private SpokenLine? _line;
    private int _said;
    private long _samples;
    private TimeSpan _end;

    public string Name => "script";

    public void Open(CancellationToken cancellationToken)
    {
        (_samples, _end) = (0, TimeSpan.MinValue);
        _pacer.Restart();
    }

    public AudioRead Read(Span<short> samples, CancellationToken cancellationToken)
    {
        _samples += samples.Length;
        var length = Duration(samples.Length);
        var capturedAt = _pacer.Wait(Duration(_samples), cancellationToken) - length;

        // The wait ends a little early or late; sound of one microphone never overlaps.
        capturedAt = capturedAt > _end ? capturedAt : _end;
        _end = capturedAt + length;
        samples.Clear();
        Speak(samples, capturedAt);
        _noise.AddTo(samples);
        return AudioRead.Of(samples.Length, capturedAt, afterGap: false);
    }

    public void Dispose() => _pacer.Dispose();

    private void Speak(Span<short> samples, TimeSpan capturedAt)
    {
        if (_line is null && mouth.Next() is { } next)
        {
            (_line, _said) = (next, 0);
            mouth.Begun(next, capturedAt);
        }

        if (_line is null)
            return;

        var count = Math.Min(samples.Length, _line.Samples.Length - _said);
        _line.Samples.AsSpan(_said, count).CopyTo(samples);
        _said += count;
        if (_said == _line.Samples.Length)
        {
            mouth.Ended(capturedAt + Duration(count));
            _line = null;
        }
    }

    private static TimeSpan Duration(long samples) => TimeSpan.FromSeconds((double)samples / Rate);
}
