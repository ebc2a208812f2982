using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>The driver has taken notice of an alert.</summary>
internal sealed partial class AcknowledgeHandler(Topics topics, IAlertControl alerts, IOptions<MqttOptions> options, ILogger<AcknowledgeHandler> logger)
    : IInboundHandler
{
    private readonly RecentIds _ids = new();

    public string Topic => topics.Acknowledge;

    public TopicDefinition Definition => Topics.AcknowledgeTopic;

    public int MaxBytes => options.Value.MaxInboundBytes;

    public InboundRejection? Use(ReceivedMessage message)
    {
        if (InboundMessages.ReadAcknowledge(message.Payload, out var read) is { } rejection)
        {
            return rejection;
        }

        if (_ids.IsFirst(read.Id))
        {
            var shown = alerts.Acknowledge(read.Kind);
            if (read.Kind is not { } kind || AlertCatalog.Of(kind).Recorded)
            {
                Acknowledged(logger, read.Kind, shown);
            }
        }

        return null;
    }
}
