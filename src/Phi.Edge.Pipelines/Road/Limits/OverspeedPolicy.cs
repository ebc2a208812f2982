using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>
/// The cascade of (EU) 2021/1958: exceeding the limit flashes it (notice), then sounds (warning) the sooner the faster, then flashes a while
/// more, then is quiet until the driver has been at or below the limit or the limit changes. Pure; keeps nothing beyond the present run.
/// </summary>
public sealed class OverspeedPolicy(OverspeedOptions? options = null)
{
    private readonly OverspeedOptions _options = options ?? new OverspeedOptions();
    private TimeSpan? _since;
    private TimeSpan? _soundFrom;
    private TimeSpan _now;
    private double _limit;

    /// <summary>What is asked for now; the value is the excess in percent of the limit.</summary>
    public AlertSignal Next(TimeSpan at, in SpeedLimit limit, in RoadWorld world)
    {
        var gap = at - _now;
        _now = at;
        if (gap > _options.LongestGap || gap < TimeSpan.Zero)
        {
            Forget();
        }

        if (!world.OverspeedOn || limit.Kmh is not { } kmh || limit.Certainty == LimitCertainty.Unknown
            || world.Vehicle.SpeedKmh is not { } speed || !float.IsFinite(speed) || speed < _options.MinSpeed)
        {
            return Quiet();
        }

        if (Math.Abs(kmh - _limit) > 0.01)
        {
            Forget();
            _limit = kmh;
        }

        // Two thresholds: exceeding begins above the tolerance and ends at the limit.
        var begins = kmh + Math.Max(_options.Tolerance, kmh * _options.ToleranceShare / 100);
        if (speed <= kmh || (_since is null && speed <= begins))
        {
            return Quiet();
        }

        _since ??= at;
        var level = LevelAt(at, speed / kmh, limit.Certainty == LimitCertainty.Certain || _options.SoundWhenAssumed);
        return new AlertSignal(AlertKind.Overspeed, level, _since.Value, (float)((speed / kmh * 100) - 100));
    }

    private AlertLevel LevelAt(TimeSpan at, double ratio, bool sound)
    {
        var exceeding = at - _since!.Value;
        if (exceeding < _options.VisualAfter)
        {
            return AlertLevel.None;
        }

        if (_soundFrom is null && exceeding >= SoundAfter(ratio))
        {
            _soundFrom = at;
        }

        if (_soundFrom is not { } from)
        {
            return AlertLevel.Notice;
        }

        var sounding = at - from;
        return sounding < _options.SoundFor && sound ? AlertLevel.Warning
            : sounding < _options.SoundFor + _options.VisualAfterSound ? AlertLevel.Notice
            : AlertLevel.None;
    }

    private TimeSpan SoundAfter(double ratio) => (ratio + 1e-6) switch
    {
        >= 1.3 => _options.SoundAfter130,
        >= 1.2 => _options.SoundAfter120,
        >= 1.1 => _options.SoundAfter110,
        _ => _options.SoundAfter,
    };

    private AlertSignal Quiet()
    {
        Forget();
        return new AlertSignal(AlertKind.Overspeed, AlertLevel.None, default, 0);
    }

    private void Forget() => (_since, _soundFrom) = (null, null);
}
