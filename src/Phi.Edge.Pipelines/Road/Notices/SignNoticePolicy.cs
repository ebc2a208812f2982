using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Pipelines.Road.Notices;

/// <summary>
/// Tells the driver of a sign ahead only if it matters: the sign stands at this road, it is near in time or needs braking now, and the car is
/// faster than is safe there. A driver who already slows down enough hears nothing. One sign at a time, the most urgent. Pure.
/// </summary>
public sealed class SignNoticePolicy(SignNoticeOptions? options = null)
{
    private readonly SignNoticeOptions _options = options ?? new SignNoticeOptions();
    private readonly Queue<long> _told = new();
    private long _sign;
    private TimeSpan _since;
    private TimeSpan _lastNeeded;
    private AlertLevel _level;
    private SignKind _kind;

    /// <summary>What is asked for now; the value is the number of the <see cref="SignKind"/>.</summary>
    /// <param name="at">Now.</param>
    /// <param name="signs">The signs that are followed.</param>
    /// <param name="world">What else is known.</param>
    public AlertSignal Next(TimeSpan at, ReadOnlySpan<TrackedSign> signs, in RoadWorld world)
    {
        if (at < _lastNeeded)
        {
            End();
        }

        var (level, kind, id) = MostUrgent(signs, world.Vehicle.SpeedKmh);
        if (level != AlertLevel.None)
        {
            if (id != _sign)
            {
                Begin(id, kind, at);
            }

            // A notice that has become a warning stays one: braking harder is what it asked for.
            (_lastNeeded, _level) = (at, level > _level ? level : _level);
        }
        else if (_sign != 0 && (at - _lastNeeded >= _options.Hold || world.Vehicle.SpeedKmh < _options.MinSpeed))
        {
            End();
        }

        return new AlertSignal(AlertKind.Sign, _level, _since, _level == AlertLevel.None ? 0 : (float)_kind);
    }

    /// <summary>The rule of a kind; null for kinds that are never told.</summary>
    internal SignNoticeRule? RuleOf(SignKind kind) => kind switch
    {
        SignKind.Stop => _options.Stop,
        SignKind.GiveWay => _options.GiveWay,
        SignKind.NoEntry => _options.NoEntry,
        SignKind.WrongWay => _options.WrongWay,
        SignKind.LevelCrossing => _options.LevelCrossing,
        SignKind.SchoolZone => _options.School,
        SignKind.Children => _options.Children,
        SignKind.Pedestrians => _options.Pedestrians,
        SignKind.Curve => _options.Curve,
        _ => null,
    };

    private (AlertLevel Level, SignKind Kind, long Id) MostUrgent(ReadOnlySpan<TrackedSign> signs, float? speedKmh)
    {
        (AlertLevel Level, SignKind Kind, long Id) best = default;
        if (speedKmh is not { } speed || !(speed >= _options.MinSpeed))
        {
            return best;
        }

        var nearest = float.MaxValue;
        foreach (ref readonly var sign in signs)
        {
            var level = sign.Certain && sign.InSight && RuleOf(sign.Identity.Kind) is { Enabled: true } rule
                ? LevelOf(sign, rule, speed, SafeSpeed(sign, signs, rule))
                : AlertLevel.None;
            var again = sign.Id != _sign && _told.Contains(sign.Id);
            if (level == AlertLevel.None || again || level < best.Level || (level == best.Level && sign.Distance >= nearest))
            {
                continue;
            }

            (best, nearest) = ((level, sign.Identity.Kind, sign.Id), sign.Distance);
        }

        return best;
    }

    private static AlertLevel LevelOf(in TrackedSign sign, SignNoticeRule rule, float speedKmh, float safeKmh)
    {
        if (Math.Abs(sign.Offset) > rule.LargestOffset || speedKmh <= safeKmh)
        {
            return AlertLevel.None;
        }

        var (speed, safe, distance) = (speedKmh / 3.6f, safeKmh / 3.6f, Math.Max(sign.Distance, 1));
        var braking = ((speed * speed) - (safe * safe)) / (2 * distance);
        return braking >= rule.HardBraking && WarnsLoudly(sign.Identity.Kind) ? AlertLevel.Warning
            : braking >= rule.Braking && distance / speed <= rule.Ahead ? AlertLevel.Notice
            : AlertLevel.None;
    }

    /// <summary>Where passing too fast is a hazard in itself, not only a reason to look out.</summary>
    private static bool WarnsLoudly(SignKind kind) => kind is SignKind.Stop or SignKind.GiveWay or SignKind.NoEntry or SignKind.WrongWay;

    /// <summary>The recommended speed on a plate below the sign, else the rule's.</summary>
    private static float SafeSpeed(in TrackedSign sign, ReadOnlySpan<TrackedSign> all, SignNoticeRule rule)
    {
        foreach (ref readonly var plate in all)
        {
            if (plate.PlateOf == sign.Id && plate.Identity is { Kind: SignKind.AdvisorySpeed, Value: { } value, Unit: { } unit })
            {
                return (float)SpeedLimit.ToKmh(value, unit);
            }
        }

        return rule.SafeSpeed;
    }

    private void Begin(long id, SignKind kind, TimeSpan at)
    {
        (_sign, _kind, _since, _level) = (id, kind, at, AlertLevel.None);
        // Each sign is told once; numbers only ever grow, so the oldest are never seen again.
        _told.Enqueue(id);
        if (_told.Count > 64)
        {
            _told.Dequeue();
        }
    }

    private void End() => (_sign, _level) = (0, AlertLevel.None);
}
