using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Typed sentences. Their words are never logged.</summary>
internal sealed partial class TextHandler(Topics topics, IVoiceControl voice, IOptions<MqttOptions> options, ILogger<TextHandler> logger)
    : IInboundHandler
{
    private readonly RecentIds _ids = new();

    public string Topic => topics.VoiceText;

    public TopicDefinition Definition => VoiceTopics.Text;

    public int MaxBytes => options.Value.MaxInboundBytes;

    public InboundRejection? Use(ReceivedMessage message)
    {
        if (VoiceInbound.ReadText(message.Payload, out var read) is { } rejection)
        {
            return rejection;
        }

        if (_ids.IsFirst(read!.Id))
        {
            var taken = voice.Say(read.Text, read.Language);
            Typed(logger, read.Text.Length, taken);
        }

        return null;
    }
}
