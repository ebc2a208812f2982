namespace Phi.Edge.Contracts.Ports;

/// <summary>Carries voice sessions and answers to the dashboard; never blocks and never throws.</summary>
public interface IVoiceSink
{
    /// <summary>A session has moved on.</summary>
    void Publish(VoiceSessionEvent session);

    /// <summary>There is something to show or to speak.</summary>
    void Publish(VoiceAnswer answer);
}
