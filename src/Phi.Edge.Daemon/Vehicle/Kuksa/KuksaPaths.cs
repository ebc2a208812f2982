namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>The signals by their path in VSS 6.0, and their units.</summary>
internal static class KuksaPaths
{
    public static IReadOnlyDictionary<string, KuksaSignal> All { get; } = new Dictionary<string, KuksaSignal>(StringComparer.Ordinal)
    {
        ["Vehicle.Speed"] = KuksaSignal.Speed,
        ["Vehicle.Powertrain.Transmission.CurrentGear"] = KuksaSignal.CurrentGear,
        ["Vehicle.Powertrain.Transmission.SelectedGear"] = KuksaSignal.SelectedGear,
        ["Vehicle.LowVoltageSystemState"] = KuksaSignal.Ignition,
        ["Vehicle.CurrentLocation.Latitude"] = KuksaSignal.Latitude,
        ["Vehicle.CurrentLocation.Longitude"] = KuksaSignal.Longitude,
        ["Vehicle.CurrentLocation.Heading"] = KuksaSignal.Heading,
        ["Vehicle.CurrentLocation.HorizontalAccuracy"] = KuksaSignal.Accuracy,
    };

    /// <summary>What a value is multiplied with to be in our unit; null when the unit is none that we know. No unit means the one of VSS.</summary>
    public static double? Factor(KuksaSignal signal, string? unit) => (signal, unit) switch
    {
        (_, null or "") => 1,
        (KuksaSignal.Speed, "km/h") => 1,
        (KuksaSignal.Speed, "m/s") => 3.6,
        (KuksaSignal.Speed, "mph" or "mi/h") => 1.609344,
        (KuksaSignal.Latitude or KuksaSignal.Longitude or KuksaSignal.Heading, "degrees" or "degree") => 1,
        (KuksaSignal.Accuracy, "m") => 1,
        (KuksaSignal.Accuracy, "cm") => 0.01,
        (KuksaSignal.CurrentGear or KuksaSignal.SelectedGear or KuksaSignal.Ignition, _) => 1,
        _ => null,
    };
}
