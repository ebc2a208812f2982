namespace Phi.Edge.Contracts.Wire;

/// <summary>Unit of a speed on a sign.</summary>
public enum SpeedUnit
{
    /// <summary>Kilometres per hour.</summary>
    Kmh,

    /// <summary>Miles per hour; 1 mph is 1.609344 km/h.</summary>
    Mph,
}
