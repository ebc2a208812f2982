using MQTTnet;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>Why a session ended.</summary>
/// <param name="Problem">For people.</param>
/// <param name="Reason">What the broker said; normal when it said nothing.</param>
internal sealed record CloudEnd(string Problem, MqttClientDisconnectReason Reason = MqttClientDisconnectReason.NormalDisconnection)
{
    public static CloudEnd Of(MqttClientDisconnectedEventArgs e) => new(
        e.Exception is { } failure ? MqttFailures.Describe(failure) : $"the broker ended it: {e.Reason} {e.ReasonString}".TrimEnd(), e.Reason);
}
