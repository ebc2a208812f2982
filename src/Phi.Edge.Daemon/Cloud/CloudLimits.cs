using MQTTnet;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>What the broker allows in this session.</summary>
/// <param name="InFlight">Messages without a confirmation.</param>
/// <param name="PacketBytes">Largest packet.</param>
internal readonly record struct CloudLimits(int InFlight, long PacketBytes)
{
    /// <param name="answer">What the broker said to the connection.</param>
    /// <param name="wanted">Messages without a confirmation that we want.</param>
    public static CloudLimits Of(MqttClientConnectResult answer, int wanted) =>
        new(Math.Max(1, Math.Min(wanted, answer.ReceiveMaximum ?? ushort.MaxValue)), answer.MaximumPacketSize ?? long.MaxValue);
}
