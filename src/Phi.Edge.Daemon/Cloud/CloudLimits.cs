using MQTTnet;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>What the broker allows in this session.</summary>
/// <param name="InFlight">Messages without a confirmation.</param>
/// <param name="PacketBytes">Largest packet.</param>
internal readonly record struct CloudLimits(int InFlight, long PacketBytes)
{
    /// <param name="answer">What the broker said to the connection.</param>
    /// <param name="wanted">Messages without a confirmation that we want.</param>
    public static CloudLimits Of(MqttClientConnectResult answer, int wanted) => new(
        // The client library says 0 where the broker said nothing; no broker may say 0 (MQTT 5.0, section 3.2.2.3).
        answer.ReceiveMaximum is { } most and > 0 ? Math.Min(wanted, most) : wanted,
        answer.MaximumPacketSize is { } bytes and > 0 ? bytes : long.MaxValue);
}
