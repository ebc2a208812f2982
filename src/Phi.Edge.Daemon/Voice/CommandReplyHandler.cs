using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>The ECU's answers.</summary>
internal sealed class CommandReplyHandler(Topics topics, MqttCommandChannel channel, IOptions<MqttOptions> options) : IInboundHandler
{
    public string Topic => topics.CommandReply;

    public TopicDefinition Definition => VoiceTopics.CommandReply;

    // The answer to a question may hold as many values as a signals message.
    public int MaxBytes => options.Value.MaxSignalsBytes;

    public InboundRejection? Use(ReceivedMessage message) => VoiceInbound.ReadReply(message.Payload, out var read) is { } rejection
        ? rejection
        : channel.Accept(message.Correlation, read!) ? null : InboundRejection.NotExpected;
}
