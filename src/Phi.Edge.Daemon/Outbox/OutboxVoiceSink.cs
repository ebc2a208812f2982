using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Voice;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>How voice sessions ended, to the cloud. What was said and answered stays in the car.</summary>
internal sealed class OutboxVoiceSink(IOutbox outbox, VoiceMessageFactory voice, Topics topics, TimeProvider time) : IVoiceSink
{
    public void Publish(VoiceSessionEvent session)
    {
        if (session.Stage != VoiceStage.Done)
        {
            return;
        }

        var id = Guid.CreateVersion7(time.GetUtcNow());
        _ = outbox.Append(MessageClass.Event, () => new OutboxMessage
        {
            Id = id,
            Class = MessageClass.Event,
            Stream = "voice",
            Topic = topics.VoiceSession,
            Type = VoiceTopics.Session.EventType,
            Payload = JsonSerializer.SerializeToUtf8Bytes(voice.Create(id, session) with { Transcript = null }, WireJson.Default.VoiceSessionMessage),
        });
    }

    public void Publish(VoiceAnswer answer)
    {
        // Only for the driver.
    }
}
