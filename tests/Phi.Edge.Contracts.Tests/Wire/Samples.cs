using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

/// <summary>One fixed, fully filled instance per message: what the approved files and the contract document show.</summary>
internal static class Samples
{
    private static readonly JsonSerializerOptions Indented = new(WireJson.Default.Options) { WriteIndented = true, NewLine = "\n" };
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 15, 30, 250, TimeSpan.Zero);

    public static IReadOnlyDictionary<Type, object> All { get; } = ((object[])
    [
        new AvailabilityMessage { Status = Availability.Online, Reason = AvailabilityReason.Connected, Since = Now },
        new AlertMessage
        {
            Id = new Guid("019ca84c-53ca-7a5e-9d7e-8f3b1c2d4e5f"),
            EpisodeId = "019ca84b1f00-7",
            Kind = AlertKind.Distraction,
            Level = AlertLevel.Warning,
            Transition = AlertTransition.Raised,
            Since = Now.AddSeconds(-3.5),
            At = Now.AddMilliseconds(-43),
            LatencyMs = 43.1,
            Value = 3.5,
            Unit = "s",
            Text = "Eyes on the road.",
            Acknowledgeable = true,
        },
        Driver(),
        Health(),
        new VehicleStateMessage
        {
            SpeedKmh = 72.5, Ignition = IgnitionPosition.On, Gear = GearPosition.Drive, Timestamp = Now,
            Position = new VehiclePositionMessage { Latitude = 48.13743, Longitude = 11.57549, Heading = 271.5, Accuracy = 2.5 },
        },
        new VssValueMessage { Value = SignalValue.Of(62.5), Timestamp = Now },
        new AcknowledgeMessage { Kind = AlertKind.Drowsiness, Id = new Guid("019ca84c-9999-7000-8000-000000000001") },
        .. VoiceSamples.All,
        .. RoadSamples.All,
        new CloudStateMessage
        {
            Status = Availability.Offline, Since = Now, Reason = "no answer in time (Cloud:Timeout)", Backlog = 1234, OldestSeconds = 3600, Metered = false,
        },
        .. CloudSamples.All(Now, Health()),
    ]).ToDictionary(sample => sample.GetType());

    /// <summary>A message as the approved files hold it.</summary>
    public static string Write(object message) => JsonSerializer.Serialize(message, message.GetType(), Indented) + "\n";

    private static DriverStateMessage Driver() => new()
    {
        At = Now,
        FrameId = 4711,
        LatencyMs = 38.4,
        Condition = DriverCondition.Drowsy,
        Degradation = MonitoringDegradation.None,
        Perclos = 0.163,
        BlinksPerMinute = 21,
        Yawns = 3,
        EyesClosedMs = 240,
        LookingAwayMs = 0,
        CalibrationProgress = 1,
        Eyes = new EyesMessage(new EyeMessage(0.141, 0.72, 0.95), new EyeMessage(0.133, 0.76, 0.91), 0.739, 0.95),
        MouthOpening = 0.08,
        Head = new HeadMessage(-3.2, -11.5, 1.4, 0.97),
        Gaze = new GazeMessage(-2.5, -9, 0.4),
        Face = new FaceMessage(0.351, 0.222, 0.281, 0.402, 0.993),
        Quality = new QualityMessage(118.2, 46.1, 0.82, 1),
    };

    private static HealthReport Health() => new()
    {
        At = Now,
        Status = HealthStatus.Degraded,
        UptimeSeconds = 3600.5,
        Components =
        [
            new ComponentHealth("driver-pipeline", HealthStatus.Ok),
            new ComponentHealth("camera:driver", HealthStatus.Degraded, "no frame for 3.2 s; trying again in 4 s"),
        ],
        Cameras = [new CameraHealth("driver", CameraCondition.Retrying, 90123, 2, 3200, "no frame within 2 s")],
        Counters = new Dictionary<string, long> { ["frames.dropped"] = 12, ["mqtt.alerts.dropped"] = 0 },
        Versions = new Dictionary<string, string> { ["phi-edge"] = "0.1.0" },
        Models = [new ModelHealth("face-landmarks", "1.0", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")],
    };
}
