namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>What the car is, for signs that name some vehicles only.</summary>
public enum VehicleClass
{
    /// <summary>A passenger car.</summary>
    Car,

    /// <summary>A car or van with a trailer or caravan.</summary>
    CarWithTrailer,

    /// <summary>A motorcycle.</summary>
    Motorcycle,

    /// <summary>A truck above 3.5 t.</summary>
    Truck,

    /// <summary>A bus or coach.</summary>
    Bus,
}
