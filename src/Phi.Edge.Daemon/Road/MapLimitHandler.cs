using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Road;

/// <summary>The map's speed limit.</summary>
internal sealed class MapLimitHandler(Topics topics, MapLimitStore map, IOptions<MqttOptions> options) : IInboundHandler
{
    public string Topic => topics.MapLimit;

    public TopicDefinition Definition => RoadTopics.MapLimit;

    public int MaxBytes => options.Value.MaxInboundBytes;

    public InboundRejection? Use(ReceivedMessage message)
    {
        var rejection = RoadInbound.ReadMapLimit(message.Payload, out var limit);
        if (rejection is null)
        {
            map.Set(limit);
        }

        return rejection;
    }
}
