using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Voice sessions and answers to the dashboard.</summary>
internal sealed class MqttVoiceSink(OutgoingQueue queue) : IVoiceSink
{
    public void Publish(VoiceSessionEvent session) => queue.Post(session);

    public void Publish(VoiceAnswer answer) => queue.Post(answer);
}
