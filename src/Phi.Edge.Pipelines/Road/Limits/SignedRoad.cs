using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>
/// What the signs passed so far say: the kind of road, a zone on top of it, a signed limit on top of that. What ends gives way to what lies
/// beneath it.
/// </summary>
internal sealed class SignedRoad(SpeedLimitOptions options)
{
    private RoadKind _kind;
    private SignedLimit _base;
    private SignedLimit _zone;
    private SignedLimit _explicit;

    /// <summary>The limit on top.</summary>
    public SignedLimit Current => _explicit.Exists ? _explicit : _zone.Exists ? _zone : _base;

    public void Clear() => (_kind, _base, _zone, _explicit) = (RoadKind.Unknown, default, default, default);

    /// <summary>What was known is only assumed from here on.</summary>
    public void Doubt() => (_base.Certain, _zone.Certain, _explicit.Certain) = (false, false, false);

    public void Move(double metres, TimeSpan time)
    {
        Age(ref _base, metres, time);
        Age(ref _zone, metres, time);
        Age(ref _explicit, metres, time);
    }

    /// <summary>The car has passed a sign.</summary>
    public void Pass(SignReport sign, TimeSpan at, MapLimit? map)
    {
        var rule = PlateRules.For(sign.Plates, options.VehicleClass);
        if (rule == PlateRule.ForOthers)
        {
            return;
        }

        var certain = rule == PlateRule.Holds && sign.Confidence >= options.CertainConfidence;
        switch (sign.Identity.Kind)
        {
            case SignKind.SpeedLimit or SignKind.TruckSpeedLimit when sign.Identity.Value is null:
                // Some limit, but its number is not known: what was in force is in doubt.
                Doubt();
                break;
            case SignKind.SpeedLimit:
            case SignKind.TruckSpeedLimit when options.VehicleClass == VehicleClass.Truck:
                _explicit = Limit(sign, LimitSource.Sign, sign.Identity.Value, certain, at, map);
                break;
            case SignKind.SpeedLimitZone:
                _explicit = default;
                _zone = Zone(sign, certain, at, map);
                break;
            case SignKind.EndOfSpeedLimit when sign.Identity.Value is { } ended && _explicit.Exists && _explicit.Value != ended:
                // The end of another limit: what was in force is not what was thought.
                End(certain: false, at, map);
                break;
            case SignKind.EndOfSpeedLimit or SignKind.EndOfRestrictions:
                End(certain, at, map);
                break;
            case SignKind.EndOfSpeedLimitZone:
                _zone = default;
                End(certain, at, map);
                break;
            default:
                Enter(sign, RoadOf(sign.Identity.Kind), certain, at, map);
                break;
        }
    }

    /// <summary>The number of a zone was read after it had been entered.</summary>
    public void Learn(SignReport sign)
    {
        if (sign.Identity.Value is not { } value)
        {
            return;
        }

        if (_zone.Exists && _zone.Sign == sign.Id)
        {
            (_zone.Value, _zone.Unit, _zone.Certain) = (value, UnitOf(sign.Identity), sign.Confidence >= options.CertainConfidence);
        }
        else if (_explicit.Exists && _explicit.Sign == sign.Id)
        {
            (_explicit.Value, _explicit.Unit) = (value, UnitOf(sign.Identity));
        }
    }

    private static void Age(ref SignedLimit limit, double metres, TimeSpan time) =>
        (limit.Distance, limit.Age) = (limit.Distance + metres, limit.Age + time);

    private static RoadKind? RoadOf(SignKind kind) => kind switch
    {
        SignKind.TownEntry => RoadKind.Town,
        SignKind.TownExit => RoadKind.Rural,
        SignKind.LivingStreet => RoadKind.LivingStreet,
        SignKind.EndOfLivingStreet => RoadKind.Town,
        SignKind.Motorway => RoadKind.Motorway,
        SignKind.EndOfMotorway => RoadKind.Rural,
        SignKind.ExpressRoad => RoadKind.Express,
        SignKind.EndOfExpressRoad => RoadKind.Rural,
        _ => null,
    };

    private void Enter(SignReport sign, RoadKind? kind, bool certain, TimeSpan at, MapLimit? map)
    {
        if (kind is { } road)
        {
            _kind = road;
            (_zone, _explicit) = (default, default);
            _base = Implied(sign.Id, LimitSource.ImplicitSign, certain, at, map);
        }
    }

    /// <summary>A signed limit is over: what lies beneath holds again.</summary>
    private void End(bool certain, TimeSpan at, MapLimit? map)
    {
        _explicit = default;
        if (_zone.Exists)
        {
            (_zone.Since, _zone.Distance, _zone.Age, _zone.Certain) = (at, 0, default, _zone.Certain && certain);
            return;
        }

        _base = Implied(0, LimitSource.CountryDefault, certain && _base.Exists && _base.Certain, at, map);
    }

    /// <summary>What the country's law says for the kind of road; nothing when that is not known.</summary>
    private SignedLimit Implied(long sign, LimitSource source, bool certain, TimeSpan at, MapLimit? map)
    {
        var value = _kind switch
        {
            RoadKind.Town => options.TownLimit,
            RoadKind.Rural => options.RuralLimit,
            RoadKind.Express => options.ExpressRoadLimit,
            RoadKind.Motorway => options.MotorwayUnlimited ? -1 : options.MotorwayLimit,
            RoadKind.LivingStreet => options.LivingStreetLimit,
            _ => 0,
        };
        return value == 0 ? default : new SignedLimit
        {
            Sign = sign, Value = value < 0 ? null : value, Unit = options.Unit, Source = source, Certain = certain, Since = at, Map = map,
        };
    }

    private SignedLimit Zone(SignReport sign, bool certain, TimeSpan at, MapLimit? map) => sign.Identity.Value is { } value
        ? Limit(sign, LimitSource.Zone, value, certain, at, map)
        : options.ZoneLimit == 0 ? default
        : Limit(sign, LimitSource.Zone, options.ZoneLimit, certain: false, at, map);

    private SignedLimit Limit(SignReport sign, LimitSource source, int? value, bool certain, TimeSpan at, MapLimit? map) => value is null ? default : new()
    {
        Sign = sign.Id, Value = value, Unit = UnitOf(sign.Identity), Source = source, Certain = certain, Since = at, Map = map,
    };

    private SpeedUnit UnitOf(SignIdentity sign) => sign.Family == SignFamily.Mutcd ? sign.Unit ?? SpeedUnit.Mph : options.Unit;
}
