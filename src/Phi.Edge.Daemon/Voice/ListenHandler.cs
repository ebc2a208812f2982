using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>The push-to-talk button.</summary>
internal sealed partial class ListenHandler(Topics topics, IVoiceControl voice, IOptions<MqttOptions> options, ILogger<ListenHandler> logger)
    : IInboundHandler
{
    private readonly RecentIds _ids = new();

    public string Topic => topics.VoiceListen;

    public TopicDefinition Definition => VoiceTopics.Listen;

    public int MaxBytes => options.Value.MaxInboundBytes;

    public InboundRejection? Use(ReceivedMessage message)
    {
        if (VoiceInbound.ReadListen(message.Payload, out var read) is { } rejection)
        {
            return rejection;
        }

        if (_ids.IsFirst(read!.Id))
        {
            var taken = voice.Listen(read.Action);
            Pressed(logger, read.Action, taken);
        }

        return null;
    }
}
