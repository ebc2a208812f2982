namespace Phi.Edge.Contracts.Wire;

/// <summary>What a sign means to a driver. Only ever added to; the names are part of the contract.</summary>
public enum SignKind
{
    /// <summary>A sign that is none of those known.</summary>
    Unknown,

    /// <summary>Highest speed from here on.</summary>
    SpeedLimit,

    /// <summary>End of a highest speed.</summary>
    EndOfSpeedLimit,

    /// <summary>Highest speed in a zone, until its end.</summary>
    SpeedLimitZone,

    /// <summary>End of a zone.</summary>
    EndOfSpeedLimitZone,

    /// <summary>A limit is coming.</summary>
    SpeedLimitAhead,

    /// <summary>Highest speed for trucks.</summary>
    TruckSpeedLimit,

    /// <summary>Highest speed at night.</summary>
    NightSpeedLimit,

    /// <summary>Lowest speed.</summary>
    MinimumSpeed,

    /// <summary>End of a lowest speed.</summary>
    EndOfMinimumSpeed,

    /// <summary>Recommended speed.</summary>
    AdvisorySpeed,

    /// <summary>End of a recommended speed.</summary>
    EndOfAdvisorySpeed,

    /// <summary>End of all prohibitions for moving vehicles.</summary>
    EndOfRestrictions,

    /// <summary>A built-up area begins.</summary>
    TownEntry,

    /// <summary>A built-up area ends.</summary>
    TownExit,

    /// <summary>A residential (walking pace) street begins.</summary>
    LivingStreet,

    /// <summary>A residential street ends.</summary>
    EndOfLivingStreet,

    /// <summary>A motorway begins.</summary>
    Motorway,

    /// <summary>A motorway ends.</summary>
    EndOfMotorway,

    /// <summary>A road for motor vehicles begins.</summary>
    ExpressRoad,

    /// <summary>A road for motor vehicles ends.</summary>
    EndOfExpressRoad,

    /// <summary>A school zone.</summary>
    SchoolZone,

    /// <summary>A school zone ends.</summary>
    EndOfSchoolZone,

    /// <summary>Stop.</summary>
    Stop,

    /// <summary>A stop sign is coming.</summary>
    StopAhead,

    /// <summary>Give way.</summary>
    GiveWay,

    /// <summary>A give way sign is coming.</summary>
    GiveWayAhead,

    /// <summary>No entry.</summary>
    NoEntry,

    /// <summary>This is the wrong way.</summary>
    WrongWay,

    /// <summary>A level crossing.</summary>
    LevelCrossing,

    /// <summary>Children.</summary>
    Children,

    /// <summary>Pedestrians cross.</summary>
    Pedestrians,

    /// <summary>A curve, or several.</summary>
    Curve,

    /// <summary>No overtaking.</summary>
    NoOvertaking,

    /// <summary>End of no overtaking.</summary>
    EndOfNoOvertaking,

    /// <summary>A priority road.</summary>
    PriorityRoad,

    /// <summary>A priority road ends.</summary>
    EndOfPriorityRoad,

    /// <summary>Road works.</summary>
    Roadworks,

    /// <summary>A plate that says something about the sign above it.</summary>
    Complementary,

    /// <summary>A sign that is read, not recognised.</summary>
    Text,

    /// <summary>Another warning.</summary>
    Warning,

    /// <summary>Another rule.</summary>
    Regulatory,

    /// <summary>Another piece of information.</summary>
    Information,

    /// <summary>A sign with a name of no known form, for example one that was added by hand.</summary>
    Other,
}
