using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>Signals of the driver that VSS 6.0 has. What we cannot tell (attentiveness as a probability, hands on the wheel, heart rate) is left out.</summary>
internal static class DriverSignals
{
    private const string Seat = "Vehicle.Occupant.Row1.DriverSide";

    public static IEnumerable<VssSignal> Rows(DriverPolicyOptions policy) =>
    [
        // 100 % is the longest look away that is allowed at speed: there the driver is warned.
        Percent("Vehicle.Driver.DistractionLevel", driver => Looking(driver) is { } ? driver.LookingAwayFor / policy.Attention.HighSpeedLimit : null),

        // 100 % is PERCLOS at its critical threshold, or eyes closed for as long as a microsleep.
        Percent("Vehicle.Driver.FatigueLevel", driver => driver.Condition is DriverCondition.Microsleep or DriverCondition.Asleep
            ? 1
            : driver.Perclos / policy.Perclos.Critical),
        Flag("Vehicle.Driver.IsEyesOnRoad", driver => Looking(driver) is { } closed
            ? driver.LookingAwayFor == TimeSpan.Zero && closed <= policy.Perclos.SlowClosure // a blink does not count
            : null),
        new("Vehicle.ADAS.DMS.IsEnabled", VssType.Boolean, null, _ => SignalValue.Of(true)),
        new("Vehicle.ADAS.DMS.IsWarning", VssType.Boolean, null, known => known.Driver is null
            ? null
            : SignalValue.Of(known.Alert is { Kind: not (AlertKind.MonitoringDegraded or AlertKind.Overspeed or AlertKind.Sign), Level: not AlertLevel.None })),
        new("Vehicle.ADAS.DMS.IsError", VssType.Boolean, null, known => SignalValue.Of(known.Driver is not { Degradation: MonitoringDegradation.None })),

        // VSS counts to the left and up, as we do for a camera that faces the driver; but roll to the right.
        Angle($"{Seat}.HeadPosition.Yaw", 180, driver => Head(driver)?.Yaw),
        Angle($"{Seat}.HeadPosition.Pitch", 90, driver => Head(driver)?.Pitch),
        Angle($"{Seat}.HeadPosition.Roll", 180, driver => -Head(driver)?.Roll),
        Angle($"{Seat}.MidEyeGaze.Azimuth", 180, driver => Gaze(driver, policy)?.Yaw),
        Angle($"{Seat}.MidEyeGaze.Elevation", 90, driver => Gaze(driver, policy)?.Pitch),
    ];

    // How long the eyes have been closed; null when a face, and so a direction, cannot be seen.
    private static TimeSpan? Looking(in DriverState driver) =>
        driver.Reading.Status == ReadingStatus.Face && driver.Condition != DriverCondition.Unknown ? driver.EyesClosedFor : null;

    private static HeadPose? Head(in DriverState driver) =>
        driver.Reading is { Status: ReadingStatus.Face, PoseConfidence: > 0 } ? driver.Reading.Head : null;

    private static GazeDirection? Gaze(in DriverState driver, DriverPolicyOptions policy) =>
        driver.Reading.Status == ReadingStatus.Face && driver.Reading.Gaze.Confidence >= policy.Attention.MinGazeConfidence ? driver.Reading.Gaze : null;

    private static VssSignal Percent(string path, Func<DriverState, double?> share) =>
        new(path, VssType.Float, "percent", known => Number(known, driver => share(driver) * 100)) { Min = 0, Max = 100 };

    private static VssSignal Angle(string path, double limit, Func<DriverState, double?> degrees) =>
        new(path, VssType.Float, "degrees", known => Number(known, degrees)) { Min = -limit, Max = limit, Step = 2 };

    private static VssSignal Flag(string path, Func<DriverState, bool?> flag) =>
        new(path, VssType.Boolean, null, known => known.Driver is { } driver && flag(driver) is { } value ? SignalValue.Of(value) : null);

    private static SignalValue? Number(VssSnapshot known, Func<DriverState, double?> read) =>
        known.Driver is { } driver && read(driver) is { } number && double.IsFinite(number) ? SignalValue.Of(number) : null;
}
