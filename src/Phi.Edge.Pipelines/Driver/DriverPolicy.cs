using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Driver;

/// <summary>
/// From readings to levels: closed eyes, PERCLOS, yawning, looking away, degraded monitoring. Pure: its only clock is the
/// readings' capture time. Used by one thread; allocates nothing after construction. <c>docs/policy.md</c> is its table.
/// </summary>
public sealed class DriverPolicy
{
    private const int BlinkBuckets = 120;
    private static readonly TimeSpan BlinkWindow = TimeSpan.FromMinutes(1);
    private readonly DriverPolicyOptions _options;
    private readonly SpeedBands _speed;
    private readonly BlinkDetector _blink;
    private readonly SlidingSum _blinks = new(BlinkWindow, BlinkBuckets);
    private readonly EyesClosedTimer _eyes;
    private readonly PerclosWindow _perclos;
    private readonly DrowsinessSigns _signs;
    private readonly YawnDetector _yawn;
    private readonly LookJudge _look;
    private readonly AttentionTimer _attention;
    private readonly MonitoringWatch _watch;
    private readonly DriverLevels _levels;
    private TimeSpan? _at;
    private TimeSpan? _missingAt;
    private TimeSpan _faceLostFor;
    private TimeSpan _lidsDownFor;
    private DriverReading _reading;

    /// <param name="options">Thresholds, already validated; defaults when null.</param>
    public DriverPolicy(DriverPolicyOptions? options = null)
    {
        _options = options ?? new DriverPolicyOptions();
        _speed = new SpeedBands(_options.Speed);
        _blink = new BlinkDetector(_options.Blink);
        _eyes = new EyesClosedTimer(_options.Eyes);
        _perclos = new PerclosWindow(_options.Perclos);
        _yawn = new YawnDetector(_options.Yawn);
        _signs = new DrowsinessSigns(_options);
        _look = new LookJudge(_options.Attention);
        _attention = new AttentionTimer(_options.Attention);
        _watch = new MonitoringWatch(_options.Monitoring);
        _levels = new DriverLevels(_options);
    }

    /// <summary>Takes the next reading. One that is a little older than the last changes nothing but the speed.</summary>
    public DriverAssessment Next(in DriverReading reading, in VehicleState vehicle)
    {
        var step = reading.CapturedAt - (_at ?? reading.CapturedAt);
        if (step < -_options.Monitoring.MaxGap || step > _options.Monitoring.ForgetAfter)
        {
            Reset();
            step = TimeSpan.Zero;
        }

        if (_at is null || step > TimeSpan.Zero)
        {
            (_at, _missingAt, _reading) = (reading.CapturedAt, null, reading);
            See(reading, step);
        }

        return Assess(_at.Value, vehicle);
    }

    /// <summary>No picture has arrived for some time: timers stand still, and monitoring counts as degraded.</summary>
    /// <param name="at">Time now, on the readings' clock.</param>
    /// <param name="vehicle">The vehicle.</param>
    public DriverAssessment Missing(TimeSpan at, in VehicleState vehicle)
    {
        var before = _missingAt ?? _at ?? at;
        if (at > before || _missingAt is null)
        {
            _missingAt = at > before ? at : before;
            _watch.Next(_missingAt.Value - before, MonitoringDegradation.CameraLost);
            if (_missingAt - _at > _options.Monitoring.ForgetAfter)
            {
                ForgetDriver();
            }
        }

        _reading = new DriverReading { FrameId = _reading.FrameId, CapturedAt = _reading.CapturedAt, Status = ReadingStatus.NoFace };
        return Assess(_missingAt.Value, vehicle);
    }

    /// <summary>Forgets everything (another driver, another clip).</summary>
    public void Reset()
    {
        ForgetDriver();
        _watch.Reset();
        (_at, _missingAt) = (null, null);
    }

    private void ForgetDriver()
    {
        _blink.Reset();
        _blinks.Clear();
        _eyes.Reset();
        _perclos.Reset();
        _yawn.Reset();
        _signs.Reset();
        _look.Reset();
        _attention.Reset();
        _levels.Reset();
        (_faceLostFor, _lidsDownFor) = (TimeSpan.Zero, TimeSpan.Zero);
    }

    private void See(in DriverReading reading, TimeSpan step)
    {
        var at = reading.CapturedAt;
        var span = step > _options.Monitoring.MaxGap ? TimeSpan.Zero : step;
        if (span != step)
        {
            _eyes.Skip(step);
            _attention.Skip(step);
        }

        var face = reading.Status == ReadingStatus.Face;
        _faceLostFor = reading.Status == ReadingStatus.NoFace ? _faceLostFor + span : TimeSpan.Zero;
        var closure = face && reading.EyeConfidence >= _options.Eyes.MinConfidence ? Math.Clamp(reading.EyeClosure, 0, 1) : float.NaN;
        _blinks.Add(at, _blink.Next(at, closure) is { Kind: LidEventKind.Blink } ? 1 : 0);
        _eyes.Next(at, span, Slumped() ? 1 : closure, face && IsDown(reading));
        _perclos.Next(at, span, _eyes.LookingDown && _eyes.Closed ? float.NaN : closure);
        _yawn.Next(at, span, face ? reading.MouthOpening : float.NaN);
        _signs.Next(at, _eyes, _perclos.Value, _yawn.Count);
        var look = face ? LookOf(reading, closure, span) : Look.Unknown;
        _attention.Next(at, span, look);
        _watch.Next(span, ReasonOf(reading, closure, look));
    }

    /// <summary>A face that vanished with its eyes closed: the head has sunk out of the picture.</summary>
    private bool Slumped() =>
        _faceLostFor > TimeSpan.Zero && _faceLostFor <= _options.Eyes.SlumpHold && _eyes.ClosedFor >= _options.Eyes.SlumpAfter;

    private bool IsDown(in DriverReading reading)
    {
        var limit = -_options.Eyes.LookingDownDegrees;
        return (reading.PoseConfidence >= _options.Attention.MinPoseConfidence && reading.Head.Pitch <= limit)
            || (reading.Gaze.Confidence >= _options.Attention.MinGazeConfidence && reading.Gaze.Pitch <= limit);
    }

    private Look LookOf(in DriverReading reading, float closure, TimeSpan span)
    {
        _lidsDownFor = closure >= _options.Eyes.OpenLevel ? _lidsDownFor + span : TimeSpan.Zero;
        if (_eyes.Closed)
        {
            return _eyes.LookingDown ? Look.Away : Look.Unknown;
        }

        // During a blink the gaze is gone, and the head's direction must not stand in for it.
        var blinking = closure >= _options.Eyes.OpenLevel && _lidsDownFor <= _options.Blink.MaxDuration;
        return blinking || _blink.InProgress ? Look.Unknown : _look.Next(reading);
    }

    private MonitoringDegradation ReasonOf(in DriverReading reading, float closure, Look look) => reading.Status switch
    {
        ReadingStatus.NoFace => MonitoringDegradation.NoFace,
        ReadingStatus.TooDark => MonitoringDegradation.TooDark,
        ReadingStatus.Blocked => MonitoringDegradation.Blocked,

        // Eyes that are turned away are no failure: that is what distraction is for.
        _ when !float.IsFinite(closure) && look != Look.Away && !_attention.Away => MonitoringDegradation.EyesHidden,
        _ => MonitoringDegradation.None,
    };

    private DriverAssessment Assess(TimeSpan at, in VehicleState vehicle)
    {
        var band = _speed.Next(vehicle);
        var assessment = new DriverAssessment
        {
            State = default,
            Microsleep = _levels.Microsleep(at, _eyes, _signs.Present, band),
            Sleep = _levels.Sleep(at, _eyes, band),
            Drowsiness = _levels.Drowsiness(at, _perclos.Value, band),
            Yawning = _levels.Yawning(at, _yawn.Count),
            Distraction = _levels.Distraction(at, _attention, _look.Nominal, band, vehicle.Gear),
            MonitoringDegraded = DriverLevels.MonitoringDegraded(at, _watch, band),
        };
        return assessment with { State = StateOf(at, assessment) };
    }

    private DriverState StateOf(TimeSpan at, in DriverAssessment assessment) => new()
    {
        At = at,
        Condition = ConditionOf(assessment),
        Degradation = _watch.Announced,
        Perclos = _perclos.Value,
        BlinksPerMinute = _perclos.Value is null ? null : _blinks.Total,
        Yawns = _yawn.Count,
        EyesClosedFor = _eyes.ClosedFor,
        LookingAwayFor = _attention.AwayFor,
        Reading = _reading,
    };

    private DriverCondition ConditionOf(in DriverAssessment assessment) =>
        assessment.Sleep.Level != AlertLevel.None ? DriverCondition.Asleep
        : assessment.Microsleep.Level != AlertLevel.None ? DriverCondition.Microsleep
        : _attention.AwayFor > _options.Attention.Glance ? DriverCondition.Distracted
        : _watch.Announced != MonitoringDegradation.None || _reading.Status != ReadingStatus.Face ? DriverCondition.Unknown
        : assessment.Drowsiness.Level != AlertLevel.None || assessment.Yawning.Level != AlertLevel.None ? DriverCondition.Drowsy
        : DriverCondition.Attentive;
}
