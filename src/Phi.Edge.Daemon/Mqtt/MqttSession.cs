using MQTTnet;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>A connection that is up.</summary>
/// <param name="Client">Its client; may be used from any thread.</param>
/// <param name="Lost">Completes when the connection is gone, and says why. Never fails.</param>
internal sealed record MqttSession(IMqttClient Client, Task<string> Lost);
