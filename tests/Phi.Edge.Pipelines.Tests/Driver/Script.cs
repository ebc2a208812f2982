using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Pipelines.Tests.Driver;

/// <summary>Plays what a driver does, second by second, to the policy, and says what must be heard.</summary>
internal sealed class Script
{
    private readonly DriverPolicy _policy;
    private readonly double _fps;
    private readonly AlertSignal[] _signals = new AlertSignal[DriverAssessment.Kinds];
    private readonly AlertLevel[] _highest = new AlertLevel[DriverAssessment.Kinds];
    private readonly int[] _starts = new int[DriverAssessment.Kinds];
    private VehicleState _vehicle = new(100, IgnitionState.On, Gear.Drive);
    private TimeSpan _start = TimeSpan.FromSeconds(1000);
    private double _time;
    private long _frame;

    private Script(double fps, DriverPolicyOptions? options) => (_fps, _policy) = (fps, new DriverPolicy(options));

    public DriverAssessment Last { get; private set; }

    public List<DriverAssessment> All { get; } = [];

    public TimeSpan Now => _start + TimeSpan.FromSeconds(_time);

    public static Script At30Fps(DriverPolicyOptions? options = null) => new(30, options);

    public static Script At(double fps) => new(fps, null);

    public static DriverReading Attentive(TimeSpan at, long frame) => new()
    {
        FrameId = frame,
        CapturedAt = at,
        Status = ReadingStatus.Face,
        FaceConfidence = 1,
        EyeClosure = 0.05f,
        EyeConfidence = 1,
        MouthOpening = 0.05f,
        PoseConfidence = 1,
        Gaze = new GazeDirection(0, 0, 1),
        Calibration = new CalibrationState(1, 0.3f, default),
    };

    public Script Speed(float? kmh) => Vehicle(_vehicle with { SpeedKmh = kmh });

    public Script Vehicle(VehicleState vehicle)
    {
        _vehicle = vehicle;
        return this;
    }

    public Script Open(double seconds) => Play(seconds, static r => r);

    public Script Closed(double seconds, float closure = 0.95f) => Play(seconds, r => Lids(r, closure));

    public Script Away(double seconds, float yaw = 40) =>
        Play(seconds, r => r with { Gaze = new GazeDirection(yaw, 0, 1), Head = new HeadPose(yaw, 0, 0) });

    public Script HeadAwayEyesHidden(double seconds) =>
        Play(seconds, static r => r with { EyeConfidence = 0, Gaze = default, Head = new HeadPose(40, 0, 0) });

    /// <summary>Down to the lap: the head lowers a little and the lids read as closed.</summary>
    public Script DownLidsLowered(double seconds) => Play(seconds, static r => Lids(r, 0.9f) with { Head = new HeadPose(0, -15, 0) });

    public Script Mouth(double seconds, Func<double, float> opening)
    {
        var began = _time;
        return Play(seconds, r => r with { MouthOpening = opening((r.CapturedAt - _start).TotalSeconds - began) });
    }

    public Script Yawn(double seconds = 4) => Mouth(seconds, static _ => 0.9f);

    public Script EyesHidden(double seconds) => Play(seconds, static r => r with { EyeConfidence = 0.1f, Gaze = default });

    public Script Without(double seconds, ReadingStatus status) =>
        Play(seconds, r => new DriverReading { FrameId = r.FrameId, CapturedAt = r.CapturedAt, Status = status });

    public Script Play(double seconds, Func<DriverReading, DriverReading> change)
    {
        for (var frames = (int)Math.Round(seconds * _fps); frames > 0; frames--)
        {
            Feed(change(Attentive(Now, _frame++)));
            _time += 1 / _fps;
        }

        return this;
    }

    public Script Feed(DriverReading reading) => Take(_policy.Next(reading, _vehicle));

    /// <summary>The camera is lost: the loop looks around four times a second.</summary>
    public Script CameraLost(double seconds)
    {
        for (var left = seconds; left > 0; left -= 0.25, _time += 0.25)
        {
            Take(_policy.Missing(Now, _vehicle));
        }

        return this;
    }

    /// <summary>Time passes without a frame and without anyone noticing.</summary>
    public Script Gap(double seconds)
    {
        _time += seconds;
        return this;
    }

    public Script ClockJumps(double seconds)
    {
        _start += TimeSpan.FromSeconds(seconds);
        return this;
    }

    public Script Repeat(int times, Func<Script, Script> part)
    {
        for (var i = 0; i < times; i++)
        {
            part(this);
        }

        return this;
    }

    public Script Expect(AlertKind kind, AlertLevel level)
    {
        Last.CopyTo(_signals);
        Assert.True(level == _signals[(int)kind].Level, $"at {_time:F2} s {kind} is {_signals[(int)kind].Level}, expected {level}");
        return this;
    }

    public Script Expect(DriverCondition condition)
    {
        Assert.True(condition == Last.State.Condition, $"at {_time:F2} s {Last.State.Condition}, expected {condition}");
        return this;
    }

    public Script Expect(MonitoringDegradation reason)
    {
        Assert.True(reason == Last.State.Degradation, $"at {_time:F2} s {Last.State.Degradation}, expected {reason}");
        return this;
    }

    /// <summary>The highest level since the start.</summary>
    public Script ExpectHighest(AlertKind kind, AlertLevel level)
    {
        Assert.True(level == _highest[(int)kind], $"until {_time:F2} s {kind} reached {_highest[(int)kind]}, expected {level}");
        return this;
    }

    public Script ExpectStarts(AlertKind kind, int times)
    {
        Assert.True(times == _starts[(int)kind], $"until {_time:F2} s {kind} started {_starts[(int)kind]} times, expected {times}");
        return this;
    }

    public Script ExpectSilence()
    {
        foreach (var kind in Enum.GetValues<AlertKind>()[..DriverAssessment.Kinds])
        {
            ExpectHighest(kind, AlertLevel.None);
        }

        return this;
    }

    private static DriverReading Lids(DriverReading reading, float closure) =>
        reading with { EyeClosure = closure, Gaze = closure > 0.5f ? default : reading.Gaze };

    private Script Take(in DriverAssessment assessment)
    {
        var before = Last.State.At == default ? default : _signals.Select(static s => s.Level).ToArray();
        Last = assessment;
        All.Add(assessment);
        assessment.CopyTo(_signals);
        foreach (var signal in _signals)
        {
            var i = (int)signal.Kind;
            _highest[i] = signal.Level > _highest[i] ? signal.Level : _highest[i];
            _starts[i] += signal.Level != AlertLevel.None && (before is null || before[i] == AlertLevel.None) ? 1 : 0;
        }

        return this;
    }
}
