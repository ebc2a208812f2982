using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>
/// Which speed limit holds: what signs said last, as long as it can be remembered, against what the map says. A sign that was passed wins over
/// the map until the map changes further on. Pure; not thread-safe.
/// </summary>
public sealed class SpeedLimitPolicy
{
    // A longer gap is no driving: the loop stood still, or a recording starts over.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(2);
    private readonly SpeedLimitOptions _options;
    private readonly SignedRoad _road;
    private TimeSpan? _now;
    private IgnitionState _ignition;
    private SpeedLimit _shown;

    /// <param name="options">Settings; defaults when null.</param>
    public SpeedLimitPolicy(SpeedLimitOptions? options = null)
    {
        _options = options ?? new SpeedLimitOptions();
        _road = new SignedRoad(_options);
    }

    /// <summary>Time goes on.</summary>
    /// <param name="at">Now.</param>
    /// <param name="passed">Signs the car has passed since the last call, in order.</param>
    /// <param name="world">What else is known.</param>
    public SpeedLimit Next(TimeSpan at, IReadOnlyList<SignReport> passed, in RoadWorld world)
    {
        NewJourney(world.Vehicle.Ignition);
        Move(at, world.Vehicle.SpeedKmh);
        for (var i = 0; i < passed.Count; i++)
        {
            _road.Pass(passed[i], passed[i].PassedAt ?? at, world.Map);
        }

        var limit = Capped(Choose(world.Map));
        var same = limit.Value == _shown.Value && limit.Unit == _shown.Unit && limit.Unlimited == _shown.Unlimited && limit.Source == _shown.Source;
        _shown = limit with { Since = same ? _shown.Since : limit.Since == default ? at : limit.Since };
        return _shown;
    }

    /// <summary>The number of a sign became known after it was passed.</summary>
    public void Learn(SignReport sign) => _road.Learn(sign);

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        _road.Clear();
        (_now, _shown) = (null, default);
    }

    private void NewJourney(IgnitionState ignition)
    {
        if (ignition == IgnitionState.Off && _ignition != IgnitionState.Off)
        {
            // The car may be towed or ferried while it is off.
            _road.Doubt();
        }

        _ignition = ignition == IgnitionState.Unknown ? _ignition : ignition;
    }

    private void Move(TimeSpan at, float? speedKmh)
    {
        var step = at - (_now ?? at);
        _now = at;
        if (step < -LongestStep)
        {
            Reset();
            _now = at;
        }
        else if (step > TimeSpan.Zero)
        {
            step = step > LongestStep ? LongestStep : step;
            var metres = speedKmh is { } speed && float.IsFinite(speed) ? speed / 3.6 * step.TotalSeconds : 0;
            _road.Move(metres, speedKmh is < 1 ? TimeSpan.Zero : step);
        }
    }

    private SpeedLimit Choose(MapLimit? map)
    {
        var signed = _road.Current;
        var age = AgeOf(signed);
        if (map is not { } mapped)
        {
            return age == LimitCertainty.Unknown ? default : Of(signed, age);
        }

        var agree = signed.Exists && signed.Value == mapped.Value && (mapped.Value is null || signed.Unit == mapped.Unit);
        if (agree)
        {
            // The map confirms what the sign said, however long ago.
            return Of(signed, LimitCertainty.Certain);
        }

        var mapMoved = signed.Map is not { } then || then != mapped;
        var leftRoad = mapMoved && signed.Map is not null && signed.Distance >= _options.MapWinsAfter;
        if (age == LimitCertainty.Unknown || (age == LimitCertainty.Assumed && !mapped.Assumed))
        {
            return Of(mapped, mapped.Assumed ? LimitCertainty.Assumed : LimitCertainty.Certain, conflict: false);
        }

        // Both cannot be right. After the map has changed the sign may belong to another road; until then the sign is what is really there.
        return leftRoad
            ? Of(mapped, LimitCertainty.Assumed, conflict: true)
            : Of(signed, age) with { Conflict = true };
    }

    private LimitCertainty AgeOf(in SignedLimit signed)
    {
        if (!signed.Exists || signed.Distance >= _options.ForgetDistance || signed.Age >= _options.ForgetTime)
        {
            return LimitCertainty.Unknown;
        }

        return signed.Certain && signed.Distance < _options.CertainDistance && signed.Age < _options.CertainTime
            ? LimitCertainty.Certain
            : LimitCertainty.Assumed;
    }

    private static SpeedLimit Of(in SignedLimit signed, LimitCertainty certainty) => new()
    {
        Value = signed.Value,
        Unit = signed.Unit,
        Unlimited = signed.Value is null,
        Source = signed.Source,
        Certainty = certainty,
        Since = signed.Since,
    };

    private static SpeedLimit Of(MapLimit map, LimitCertainty certainty, bool conflict) => new()
    {
        Value = map.Value,
        Unit = map.Unit,
        Unlimited = map.Value is null,
        Source = LimitSource.Map,
        Certainty = certainty,
        Conflict = conflict,
    };

    private SpeedLimit Capped(SpeedLimit limit)
    {
        if (_options.VehicleMaximum == 0 || (limit.Value is null && !limit.Unlimited))
        {
            return limit;
        }

        var own = SpeedLimit.ToKmh(_options.VehicleMaximum, _options.Unit);
        return limit.Kmh is { } kmh && kmh <= own
            ? limit
            : limit with { Value = _options.VehicleMaximum, Unit = _options.Unit, Unlimited = false, Source = LimitSource.CountryDefault };
    }
}
