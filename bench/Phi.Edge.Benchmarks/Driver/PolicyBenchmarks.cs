using BenchmarkDotNet.Attributes;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Benchmarks.Driver;

/// <summary>One reading through the policy, and one sample through the blink detector, of a driver who blinks every four seconds.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private const int Frames = 120;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1 / 30d);
    private readonly DriverPolicy _policy = new();
    private readonly BlinkDetector _blink = new();
    private readonly DriverReading[] _readings = [.. Enumerable.Range(0, Frames).Select(Reading)];
    private TimeSpan _at;
    private int _next;

    [Benchmark]
    public TimeSpan Policy() => _policy.Next(Next(), default).State.At;

    [Benchmark]
    public bool Blink()
    {
        var reading = Next();
        return _blink.Next(reading.CapturedAt, reading.EyeClosure) is null;
    }

    private DriverReading Next()
    {
        _at += Period;
        _next = (_next + 1) % Frames;
        return _readings[_next] with { CapturedAt = _at };
    }

    // Lids take five frames for a blink; between blinks they tremble a little.
    private static DriverReading Reading(int frame) => new()
    {
        FrameId = frame,
        CapturedAt = TimeSpan.Zero,
        Status = ReadingStatus.Face,
        FaceConfidence = 0.98f,
        EyeClosure = frame < 5 ? 1 - (MathF.Abs(frame - 2) / 3) : 0.05f + (0.03f * MathF.Sin(frame)),
        EyeConfidence = 0.9f,
        MouthOpening = 0.02f,
        Head = new(2 * MathF.Sin(frame / 19f), -1, 0),
        PoseConfidence = 0.95f,
        Gaze = new(3 * MathF.Sin(frame / 7f), -2, 0.8f),
        Calibration = new(1, 0.28f, default),
    };
}
