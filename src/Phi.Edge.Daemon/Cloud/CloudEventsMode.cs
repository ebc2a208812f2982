namespace Phi.Edge.Daemon.Cloud;

/// <summary>How an event is put into an MQTT message (CloudEvents MQTT protocol binding 1.0.2, section 3).</summary>
internal enum CloudEventsMode
{
    /// <summary>The payload is the data; the attributes are user properties. For consumers that speak MQTT 5.</summary>
    Binary,

    /// <summary>The payload is one JSON object with attributes and data. For consumers that speak MQTT 3.1.1, which knows no properties.</summary>
    Structured,
}
