using MQTTnet;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>A received message that waits to be read.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Payload">A copy: the client's buffer is used again.</param>
/// <param name="Correlation">MQTT 5 correlation data; null when there is none.</param>
/// <param name="Receipt">To acknowledge it, once it has been read.</param>
internal sealed record ReceivedMessage(string Topic, byte[] Payload, byte[]? Correlation, MqttApplicationMessageReceivedEventArgs Receipt);
