using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Road;

/// <summary>The driver's switch for the overspeed warning. Leaves no trace in the log: who drives without it is nobody's business.</summary>
internal sealed class OverspeedSwitchHandler(Topics topics, IOverspeedSwitch overspeed, IOptions<MqttOptions> options) : IInboundHandler
{
    private readonly RecentIds _ids = new();

    public string Topic => topics.OverspeedSwitch;

    public TopicDefinition Definition => RoadTopics.OverspeedSwitch;

    public int MaxBytes => options.Value.MaxInboundBytes;

    public InboundRejection? Use(ReceivedMessage message)
    {
        if (RoadInbound.ReadSwitch(message.Payload, out var read) is { } rejection)
        {
            return rejection;
        }

        if (_ids.IsFirst(read!.Id))
        {
            overspeed.Set(read.On);
        }

        return null;
    }
}
