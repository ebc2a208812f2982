using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The rows of <see cref="Topics.All"/> that belong to voice and to the dashboard ECU.</summary>
public static class VoiceTopics
{
    /// <summary>Voice sessions.</summary>
    public static TopicDefinition Session { get; } = new()
    {
        Name = "voice/session", Direction = TopicDirection.Out, Payload = typeof(VoiceSessionMessage), CloudClass = MessageClass.Event,
        EventType = "edge.phi.voice-session.v1", QualityOfService = 1, Expiry = TimeSpan.FromSeconds(10), Rate = "on change",
        Description = "A voice session has reached a stage: listening, heard, understood, asking, executing, done.",
    };

    /// <summary>Answers.</summary>
    public static TopicDefinition Response { get; } = new()
    {
        Name = "voice/response", Direction = TopicDirection.Out, Payload = typeof(VoiceResponseMessage),
        EventType = "edge.phi.voice-response.v1", QualityOfService = 1, Expiry = TimeSpan.FromSeconds(10), Rate = "on answers",
        Priority = MessageClass.Event,
        Description = "Something to show to the driver, or to speak if the daemon has no loudspeaker.",
    };

    /// <summary>Commands to the ECU.</summary>
    public static TopicDefinition CommandRequest { get; } = new()
    {
        Name = "command/{name}/request", Direction = TopicDirection.Out, Payload = typeof(CommandRequestMessage),
        EventType = "edge.phi.command-request.v1", QualityOfService = 1, Expiry = TimeSpan.FromSeconds(2), Rate = "one at a time",
        Priority = MessageClass.Event, RateLimit = "the next waits for the answer or the deadline of the one before",
        Description = "A checked command for the dashboard ECU, with MQTT 5 response topic and correlation data. Its expiry is what is left until its deadline.",
    };

    /// <summary>The ECU's answers.</summary>
    public static TopicDefinition CommandReply { get; } = new()
    {
        Name = "command/reply", Direction = TopicDirection.In, Payload = typeof(CommandReplyMessage),
        QualityOfService = 1, Expiry = TimeSpan.FromSeconds(5), Rate = "one per command",
        Description = "The ECU's answer, with the correlation data of the request. Answers that are late, double or foreign are counted and ignored.",
    };

    /// <summary>The button.</summary>
    public static TopicDefinition Listen { get; } = new()
    {
        Name = "control/voice/listen", Direction = TopicDirection.In, Payload = typeof(VoiceListenMessage),
        QualityOfService = 1, Expiry = TimeSpan.FromSeconds(2), Rate = "on a key press",
        Description = "The push-to-talk button. Send it without retain.",
    };

    /// <summary>Typed sentences.</summary>
    public static TopicDefinition Text { get; } = new()
    {
        Name = "control/voice/text", Direction = TopicDirection.In, Payload = typeof(VoiceTextMessage),
        QualityOfService = 1, Expiry = TimeSpan.FromSeconds(5), Rate = "on input",
        Description = "A typed sentence, treated as if it had been spoken. Send it without retain.",
    };

    /// <summary>Values of the car.</summary>
    public static TopicDefinition VehicleSignals { get; } = new()
    {
        Name = "vehicle/signals", Direction = TopicDirection.In, Payload = typeof(VehicleSignalsMessage),
        QualityOfService = 1, Expiry = TimeSpan.FromSeconds(60), Rate = "all on connect, when the daemon comes online and every minute; changes at once",
        Description = "Values of the car's signals by VSS path. A message holds changes, so a retained one would be half the truth: send it without retain.",
    };

    /// <summary>The rows.</summary>
    public static IReadOnlyList<TopicDefinition> All { get; } = [Session, Response, CommandRequest, CommandReply, Listen, Text, VehicleSignals];
}
