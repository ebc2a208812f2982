using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Pipelines.Driver;

/// <summary>From measures to levels. Holds only what two thresholds need: the level before.</summary>
internal sealed class DriverLevels(DriverPolicyOptions options)
{
    private AlertLevel _drowsiness;
    private AlertLevel _distraction;
    private bool _yawning;
    private TimeSpan _drowsySince;
    private TimeSpan _yawningSince;

    public AlertSignal Microsleep(TimeSpan at, EyesClosedTimer eyes, bool otherSigns, SpeedBand band)
    {
        var closed = eyes.ClosedFor;
        var level = eyes.LookingDown || closed < options.Eyes.MicrosleepAfter ? AlertLevel.None
            : otherSigns ? closed < options.Eyes.MicrosleepCriticalAfter ? AlertLevel.Warning : AlertLevel.Critical
            : closed < options.Eyes.LoneMicrosleepWarningAfter ? AlertLevel.Notice
            : AlertLevel.Warning;
        return new(AlertKind.Microsleep, Cap(level, band), at - closed, (float)closed.TotalSeconds);
    }

    public AlertSignal Sleep(TimeSpan at, EyesClosedTimer eyes, SpeedBand band)
    {
        var closed = eyes.ClosedFor;
        var limit = eyes.LookingDown ? options.Eyes.LookingDownSleepAfter : options.Eyes.SleepAfter;
        var level = closed < limit ? AlertLevel.None : AlertLevel.Critical;

        // The one alert that is as loud without a speed: silence could cost a life, a false alarm only patience.
        level = band == SpeedBand.Unknown ? level : Cap(level, band);
        return new(AlertKind.Sleep, level, at - closed, (float)closed.TotalSeconds);
    }

    public AlertSignal Drowsiness(TimeSpan at, float? perclos, SpeedBand band)
    {
        var o = options.Perclos;
        var level = perclos is not { } share ? AlertLevel.None
            : Reaches(share, o.Critical, AlertLevel.Critical) ? AlertLevel.Critical
            : Reaches(share, o.Warning, AlertLevel.Warning) ? AlertLevel.Warning
            : Reaches(share, o.Notice, AlertLevel.Notice) ? AlertLevel.Notice
            : AlertLevel.None;
        _drowsySince = _drowsiness == AlertLevel.None ? at : _drowsySince;
        _drowsiness = level;
        return new(AlertKind.Drowsiness, Cap(level, band), _drowsySince, (perclos ?? 0) * 100);
    }

    public AlertSignal Yawning(TimeSpan at, int yawns)
    {
        _yawningSince = _yawning ? _yawningSince : at;
        _yawning = yawns >= options.Yawn.Notice - (_yawning ? 1 : 0);
        return new(AlertKind.Yawning, _yawning ? AlertLevel.Notice : AlertLevel.None, _yawningSince, yawns);
    }

    public AlertSignal Distraction(TimeSpan at, AttentionTimer attention, bool nominal, SpeedBand band, Gear gear)
    {
        var away = attention.AwayFor;
        _distraction = attention.Away && gear != Gear.Reverse ? Distracted(away, nominal, band) : AlertLevel.None;
        return new(AlertKind.Distraction, Cap(_distraction, band), at - away, (float)away.TotalSeconds);
    }

    public static AlertSignal MonitoringDegraded(TimeSpan at, MonitoringWatch watch, SpeedBand band)
    {
        var level = watch.Announced switch
        {
            MonitoringDegradation.None => AlertLevel.None,
            MonitoringDegradation.NoFace when band == SpeedBand.Standstill => AlertLevel.None,
            MonitoringDegradation.EyesHidden => AlertLevel.Notice,
            _ => AlertLevel.Warning,
        };
        return new(AlertKind.MonitoringDegraded, Cap(level, band), at - watch.DegradedFor, (float)watch.Announced);
    }

    public void Reset() => (_drowsiness, _distraction, _yawning) = (AlertLevel.None, AlertLevel.None, false);

    private static AlertLevel Cap(AlertLevel level, SpeedBand band) => band switch
    {
        SpeedBand.Standstill when level > AlertLevel.Notice => AlertLevel.Notice,
        SpeedBand.Unknown when level > AlertLevel.Warning => AlertLevel.Warning,
        _ => level,
    };

    private bool Reaches(float share, float start, AlertLevel level) =>
        share >= (_drowsiness >= level ? start - options.Perclos.Hysteresis : start);

    private AlertLevel Distracted(TimeSpan away, bool nominal, SpeedBand band)
    {
        if (band is SpeedBand.Standstill or SpeedBand.Crawling)
        {
            return AlertLevel.None;
        }

        var limit = band == SpeedBand.High ? options.Attention.HighSpeedLimit : options.Attention.LowSpeedLimit;
        limit += nominal ? TimeSpan.Zero : options.Attention.NotNominalAllowance;
        var level = away < limit ? AlertLevel.None
            : away < limit + options.Attention.CriticalAfterWarning ? AlertLevel.Warning
            : AlertLevel.Critical;

        // One look away has one course: a limit that grows meanwhile does not take the alert back.
        return level > _distraction ? level : _distraction;
    }
}
