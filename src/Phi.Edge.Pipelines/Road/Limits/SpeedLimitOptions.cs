using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>How signs become the speed limit that holds. Country rules are off (0) until they are set: nothing is assumed of a country.</summary>
public sealed class SpeedLimitOptions
{
    /// <summary>What the car is.</summary>
    /// <value>Default Car.</value>
    public VehicleClass VehicleClass { get; set; } = VehicleClass.Car;

    /// <summary>Unit of round speed signs, and of the country rules below. American plates are always in mph.</summary>
    /// <value>Default Kmh. Mph for the United Kingdom.</value>
    public SpeedUnit Unit { get; set; } = SpeedUnit.Kmh;

    /// <summary>The vehicle's own highest legal speed; a higher sign is cut to it.</summary>
    /// <value>Default 0 (none). Range 0 to 200. Source: the country's law, for example 80 km/h for trucks.</value>
    public int VehicleMaximum { get; set; }

    /// <summary>Limit that a town's sign implies.</summary>
    /// <value>Default 0 (not known). Range 0 to 130. Source: the country's law; 50 km/h in most of Europe.</value>
    public int TownLimit { get; set; }

    /// <summary>Limit outside towns.</summary>
    /// <value>Default 0 (not known). Range 0 to 130. Source: the country's law; 80 to 100 km/h in most of Europe.</value>
    public int RuralLimit { get; set; }

    /// <summary>Limit of an express road.</summary>
    /// <value>Default 0 (not known). Range 0 to 150. Source: the country's law.</value>
    public int ExpressRoadLimit { get; set; }

    /// <summary>Limit of a motorway.</summary>
    /// <value>Default 0 (not known). Range 0 to 150. Source: the country's law; 110 to 140 km/h in most of Europe.</value>
    public int MotorwayLimit { get; set; }

    /// <summary>Motorways have no limit of their own.</summary>
    /// <value>Default false. Source: the country's law; true for Germany.</value>
    public bool MotorwayUnlimited { get; set; }

    /// <summary>Limit in a residential (walking pace) street.</summary>
    /// <value>Default 0 (not known). Range 0 to 30. Source: the country's law; 7 km/h in Germany, 20 km/h in many others.</value>
    public int LivingStreetLimit { get; set; }

    /// <summary>Limit of a zone whose number could not be read; shown with a question mark.</summary>
    /// <value>Default 30. Range 0 to 130. Source: ours; the commonest by far.</value>
    public int ZoneLimit { get; set; } = 30;

    /// <summary>After this distance without a sign a limit is no longer certain.</summary>
    /// <value>Default 5000 m. Range 500 to 50000 m. Source: ours; signs are repeated after junctions, and a turn cannot be told from a curve.</value>
    public double CertainDistance { get; set; } = 5000;

    /// <summary>After this distance without a sign a limit is forgotten.</summary>
    /// <value>Default 15000 m. Range 1000 to 100000 m. Source: ours.</value>
    public double ForgetDistance { get; set; } = 15000;

    /// <summary>After this time without a sign a limit is no longer certain; standing does not count while the speed is known.</summary>
    /// <value>Default 900 s. Range 30 to 7200 s. Source: ours; 5 km at 20 km/h.</value>
    public TimeSpan CertainTime { get; set; } = TimeSpan.FromSeconds(900);

    /// <summary>After this time without a sign a limit is forgotten.</summary>
    /// <value>Default 2700 s. Range 60 to 14400 s. Source: ours.</value>
    public TimeSpan ForgetTime { get; set; } = TimeSpan.FromSeconds(2700);

    /// <summary>A map's limit that changes this far after a sign wins over the sign: the car has left the sign's road.</summary>
    /// <value>Default 150 m. Range 0 to 2000 m. Source: ours; maps place signs within some 50 m.</value>
    public double MapWinsAfter { get; set; } = 150;

    /// <summary>A sign passed with less confidence gives an assumed limit.</summary>
    /// <value>Default 0.7. Range 0 to 1. Source: ours.</value>
    public float CertainConfidence { get; set; } = 0.7f;
}
