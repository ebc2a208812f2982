using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Every topic, and the only place that knows one. The rules of each are in <see cref="All"/>.</summary>
public sealed class Topics
{
    /// <summary>What all topics begin with; the number rises only if something in the contract has to change its meaning.</summary>
    public const string Root = "phi-edge/v1";

    private const int LongestVehicleId = 64;
    private const int LongestCommand = 64;
    private readonly string[] _alerts;
    private readonly HashSet<string> _inbound;

    /// <param name="vehicleId">The car: 1 to 64 letters, digits, dots, hyphens or underscores.</param>
    /// <exception cref="ArgumentException">The vehicle id is none.</exception>
    public Topics(string vehicleId)
    {
        if (VehicleIdProblem(vehicleId) is { } problem)
        {
            throw new ArgumentException(problem, nameof(vehicleId));
        }

        VehicleId = vehicleId;
        Availability = For(AvailabilityTopic);
        DriverState = For(DriverStateTopic);
        Health = For(HealthTopic);
        VehicleState = For(VehicleStateTopic);
        Acknowledge = For(AcknowledgeTopic);
        VoiceSession = For(VoiceTopics.Session);
        VoiceResponse = For(VoiceTopics.Response);
        CommandReply = For(VoiceTopics.CommandReply);
        VoiceListen = For(VoiceTopics.Listen);
        VoiceText = For(VoiceTopics.Text);
        VehicleSignals = For(VoiceTopics.VehicleSignals);
        CloudState = For(CloudTopics.State);
        CloudReply = For(CloudTopics.Reply);
        SignSeen = For(RoadTopics.SignSeen);
        RoadState = For(RoadTopics.State);
        MapLimit = For(RoadTopics.MapLimit);
        OverspeedSwitch = For(RoadTopics.OverspeedSwitch);
        _inbound = [.. All.Where(topic => topic.Direction == TopicDirection.In).Select(For)];
        _alerts = [.. Enum.GetValues<AlertKind>().Select(kind => For(AlertTopic).Replace("{kind}", WireJson.NameOf(kind), StringComparison.Ordinal))];
    }

    /// <summary>Online or offline.</summary>
    public static TopicDefinition AvailabilityTopic { get; } = new()
    {
        Name = "availability", Direction = TopicDirection.Out, Payload = typeof(AvailabilityMessage),
        EventType = "edge.phi.availability.v1", QualityOfService = 1, Retain = true, Rate = "on change",
        Priority = MessageClass.State,
        Description = "Whether the daemon is there. `offline` comes from the daemon when it stops, else from the broker as its last will.",
    };

    /// <summary>Alerts.</summary>
    public static TopicDefinition AlertTopic { get; } = new()
    {
        Name = "alert/{kind}", Direction = TopicDirection.Out, Payload = typeof(AlertMessage),
        EventType = "edge.phi.alert.v1", QualityOfService = 1, Expiry = TimeSpan.FromSeconds(30), Rate = "on change",
        CloudClass = MessageClass.Alert, UrgentPriority = MessageClass.CriticalAlert,
        Description = "An alert was raised, changed or cleared; one topic per kind. `overspeed` stays in the car: it is neither stored nor sent to the cloud.",
    };

    /// <summary>The driver's state.</summary>
    public static TopicDefinition DriverStateTopic { get; } = new()
    {
        Name = "state/driver", Direction = TopicDirection.Out, Payload = typeof(DriverStateMessage),
        EventType = "edge.phi.driver-state.v1", QualityOfService = 0, Retain = true, Expiry = TimeSpan.FromSeconds(10),
        Rate = "5 per second, and at once when the condition changes", CloudClass = MessageClass.State,
        RateLimit = "`Mqtt:DriverStateRate`; to the cloud one in `Outbox:DriverStateEvery`, and every change of condition",
        Description = "The driver's state as the policy sees it.",
    };

    /// <summary>Health.</summary>
    public static TopicDefinition HealthTopic { get; } = new()
    {
        Name = "health", Direction = TopicDirection.Out, Payload = typeof(HealthReport),
        EventType = "edge.phi.health.v1", QualityOfService = 1, Retain = true, Expiry = TimeSpan.FromSeconds(120),
        Rate = "every few seconds, and on change", CloudClass = MessageClass.State,
        RateLimit = "to the cloud one in `Outbox:HealthEvery`, and every change of a part",
        Description = "How the daemon, its cameras and its models are.",
    };

    /// <summary>What the car says of itself.</summary>
    public static TopicDefinition VehicleStateTopic { get; } = new()
    {
        Name = "vehicle/state", Direction = TopicDirection.In, Payload = typeof(VehicleStateMessage),
        QualityOfService = 0, Expiry = TimeSpan.FromSeconds(2), Rate = "2 to 20 per second",
        Description = "Speed, ignition, gear and position. Unknown again when nothing has come for 2 s. Send it without retain.",
    };

    /// <summary>The driver's acknowledgement.</summary>
    public static TopicDefinition AcknowledgeTopic { get; } = new()
    {
        Name = "control/acknowledge", Direction = TopicDirection.In, Payload = typeof(AcknowledgeMessage),
        QualityOfService = 1, Expiry = TimeSpan.FromSeconds(5), Rate = "on a key press",
        Description = "The driver has taken notice of the alert that is shown. Send it without retain: a late command is a wrong command.",
    };

    /// <summary>The table.</summary>
    public static IReadOnlyList<TopicDefinition> All { get; } =
        [AvailabilityTopic, AlertTopic, DriverStateTopic, HealthTopic, VehicleStateTopic, AcknowledgeTopic, .. VoiceTopics.All, .. RoadTopics.All, .. CloudTopics.All, .. VssTopics.All];

    /// <summary>The car these topics belong to.</summary>
    public string VehicleId { get; }

    /// <summary>Topic of <see cref="AvailabilityMessage"/>.</summary>
    public string Availability { get; }

    /// <summary>Topic of <see cref="DriverStateMessage"/>.</summary>
    public string DriverState { get; }

    /// <summary>Topic of <see cref="HealthReport"/>.</summary>
    public string Health { get; }

    /// <summary>Topic of <see cref="VehicleStateMessage"/>.</summary>
    public string VehicleState { get; }

    /// <summary>Topic of <see cref="AcknowledgeMessage"/>.</summary>
    public string Acknowledge { get; }

    /// <summary>Topic of <see cref="VoiceSessionMessage"/>.</summary>
    public string VoiceSession { get; }

    /// <summary>Topic of <see cref="VoiceResponseMessage"/>.</summary>
    public string VoiceResponse { get; }

    /// <summary>Topic of <see cref="CommandReplyMessage"/>: the one lasting response topic.</summary>
    public string CommandReply { get; }

    /// <summary>Topic of <see cref="VoiceListenMessage"/>.</summary>
    public string VoiceListen { get; }

    /// <summary>Topic of <see cref="VoiceTextMessage"/>.</summary>
    public string VoiceText { get; }

    /// <summary>Topic of <see cref="VehicleSignalsMessage"/>.</summary>
    public string VehicleSignals { get; }

    /// <summary>Topic of <see cref="CloudStateMessage"/>.</summary>
    public string CloudState { get; }

    /// <summary>Topic of <see cref="CloudReplyMessage"/>.</summary>
    public string CloudReply { get; }

    /// <summary>Topic of <see cref="SignMessage"/>.</summary>
    public string SignSeen { get; }

    /// <summary>Topic of <see cref="RoadStateMessage"/>.</summary>
    public string RoadState { get; }

    /// <summary>Topic of <see cref="MapLimitMessage"/>.</summary>
    public string MapLimit { get; }

    /// <summary>Topic of <see cref="OverspeedSwitchMessage"/>.</summary>
    public string OverspeedSwitch { get; }

    /// <summary>What the topics begin with that the cloud sends on.</summary>
    public string CloudControl => $"{Root}/{VehicleId}/control/cloud/";

    /// <summary>Filter for all commands: what an ECU subscribes to.</summary>
    public string CommandRequests => $"{Root}/{VehicleId}/command/+/request";

    /// <summary>Filter for everything of one car, or of all.</summary>
    public static string Everything(string? vehicleId) => $"{Root}/{vehicleId ?? "+"}/#";

    /// <summary>Topic of an <see cref="AlertMessage"/>.</summary>
    public string Alert(AlertKind kind) => _alerts[(int)kind];

    /// <summary>Topic of a <see cref="CommandRequestMessage"/>.</summary>
    /// <param name="command">Name in the catalogue: 1 to 64 lower-case letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public string CommandRequest(string command) => IsCommandName(command)
        ? $"{Root}/{VehicleId}/command/{command}/request"
        : throw new ArgumentException($"'{command}' is no command name.", nameof(command));

    /// <summary>Topic of a <see cref="VssValueMessage"/>: the dots of the path become levels.</summary>
    /// <param name="path">VSS path, for example <c>Vehicle.Driver.FatigueLevel</c>.</param>
    /// <exception cref="ArgumentException">The path is none.</exception>
    public string Vss(string path) => SignalLimits.IsName(path)
        ? $"{Root}/{VehicleId}/vss/{path.Replace('.', '/')}"
        : throw new ArgumentException($"'{path}' is no VSS path.", nameof(path));

    /// <summary>Whether a name fits into a topic: 1 to 64 lower-case letters, digits and hyphens.</summary>
    public static bool IsCommandName(string? command) =>
        command is { Length: > 0 and <= LongestCommand } && command.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Whether only the daemon of this car may publish on the topic.</summary>
    public bool IsOutbound(string? topic) =>
        topic is not null && topic.StartsWith($"{Root}/{VehicleId}/", StringComparison.Ordinal) && !_inbound.Contains(topic);

    /// <summary>What is wrong with a vehicle id; null when nothing is.</summary>
    public static string? VehicleIdProblem(string? vehicleId) => vehicleId switch
    {
        null or "" => "The vehicle id is empty.",
        { Length: > LongestVehicleId } => $"The vehicle id has {vehicleId.Length} characters; at most {LongestVehicleId} are allowed.",
        _ when vehicleId.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') => null,
        _ => $"The vehicle id '{vehicleId}' may hold only letters, digits, dots, hyphens and underscores.",
    };

    private string For(TopicDefinition topic) => $"{Root}/{VehicleId}/{topic.Name}";
}
