using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

internal sealed class RecordingVoiceSink : IVoiceSink
{
    public List<VoiceSessionEvent> Sessions { get; } = [];

    public List<VoiceAnswer> Answers { get; } = [];

    public VoiceStage[] Stages => [.. Sessions.Select(s => s.Stage)];

    public void Publish(VoiceSessionEvent session) => Sessions.Add(session);

    public void Publish(VoiceAnswer answer) => Answers.Add(answer);
}
