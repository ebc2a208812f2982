using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Values of the car's signals.</summary>
internal sealed class VehicleSignalsHandler(Topics topics, VehicleSignalsStore signals, IOptions<MqttOptions> options) : IInboundHandler
{
    public string Topic => topics.VehicleSignals;

    public TopicDefinition Definition => VoiceTopics.VehicleSignals;

    public int MaxBytes => options.Value.MaxSignalsBytes;

    public InboundRejection? Use(ReceivedMessage message) => VoiceInbound.ReadSignals(message.Payload, out var read) is { } rejection
        ? rejection
        : signals.TrySet(read!.Signals) ? null : InboundRejection.TooMany;
}
