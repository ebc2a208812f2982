using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Turns orders into messages to the ECU.</summary>
internal static class CommandRequests
{
    /// <summary>Why an order cannot be sent; null when it can.</summary>
    public static string? Problem(CommandOrder order) =>
        !Topics.IsCommandName(order.Command) ? "its name does not fit into a topic"
        : !SignalLimits.Hold(order.Parameters) ? "a parameter is beyond the bounds of the contract"
        : !SignalLimits.Hold(order.Signals) ? "a signal is beyond the bounds of the contract"
        : null;

    public static MqttApplicationMessage Create(PendingCommand pending, TimeSpan left, Topics topics, EventMessage events, TimeProvider time)
    {
        var order = pending.Order;
        var now = time.GetUtcNow();
        var request = new CommandRequestMessage
        {
            Id = order.Id,
            Command = order.Command,
            Parameters = order.Parameters,
            Signals = order.Signals,
            SessionId = order.SessionId,
            At = now,
            Deadline = now + left,
            TimeoutMs = Bounded.Milliseconds(left),
        };
        var message = events.Create(
            VoiceTopics.CommandRequest, topics.CommandRequest(order.Command), order.Id, request, WireJson.Default.CommandRequestMessage, order.Command);
        message.ResponseTopic = topics.CommandReply;
        message.CorrelationData = pending.Correlation;
        message.MessageExpiryInterval = (uint)Math.Clamp(left.TotalSeconds, 1, uint.MaxValue); // whole seconds; the ECU checks the rest
        return message;
    }
}
