namespace Phi.Edge.Daemon.Tests.Vehicle.Vss;

/// <summary>Signals as COVESA VSS 6.0 defines them (vehicle_signal_specification, tag v6.0), as far as we publish or read them.</summary>
internal static class VssStandard
{
    private const string Head = "Vehicle.Occupant.Row1.DriverSide.HeadPosition";
    private const string Gaze = "Vehicle.Occupant.Row1.DriverSide.MidEyeGaze";

    public static IReadOnlyDictionary<string, VssDefinition> Signals { get; } = new Dictionary<string, VssDefinition>
    {
        ["Vehicle.Driver.DistractionLevel"] = new("float", "percent", 0, 100),
        ["Vehicle.Driver.FatigueLevel"] = new("float", "percent", 0, 100),
        ["Vehicle.Driver.IsEyesOnRoad"] = new("boolean"),
        ["Vehicle.ADAS.DMS.IsEnabled"] = new("boolean"),
        ["Vehicle.ADAS.DMS.IsWarning"] = new("boolean"),
        ["Vehicle.ADAS.DMS.IsError"] = new("boolean"),
        [$"{Head}.Yaw"] = new("float", "degrees", -180, 180),
        [$"{Head}.Pitch"] = new("float", "degrees", -90, 90),
        [$"{Head}.Roll"] = new("float", "degrees", -180, 180),
        [$"{Gaze}.Azimuth"] = new("float", "degrees", -180, 180),
        [$"{Gaze}.Elevation"] = new("float", "degrees", -90, 90),
        ["Vehicle.Connectivity.IsConnectivityAvailable"] = new("boolean"),
    };
}
