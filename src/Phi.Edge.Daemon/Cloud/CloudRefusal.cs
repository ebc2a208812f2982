using MQTTnet;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>What a refusal of the broker means (MQTT 5.0, sections 3.4.2.1 and 3.14.2.1).</summary>
internal static class CloudRefusal
{
    /// <summary>The message itself is the reason: it would be refused for ever.</summary>
    public static bool IsForGood(MqttClientPublishReasonCode reason) =>
        reason is MqttClientPublishReasonCode.TopicNameInvalid or MqttClientPublishReasonCode.PayloadFormatInvalid;

    /// <summary>The broker ended the connection because of a message.</summary>
    public static bool BlamesMessage(MqttClientDisconnectReason reason) => reason
        is MqttClientDisconnectReason.PacketTooLarge or MqttClientDisconnectReason.TopicNameInvalid or MqttClientDisconnectReason.PayloadFormatInvalid
        or MqttClientDisconnectReason.MalformedPacket or MqttClientDisconnectReason.ProtocolError or MqttClientDisconnectReason.QosNotSupported;
}
