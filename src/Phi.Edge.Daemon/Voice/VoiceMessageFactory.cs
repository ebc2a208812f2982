using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Turns session events and answers into what the dashboard gets.</summary>
internal sealed class VoiceMessageFactory(Topics topics, EventMessage events, IOptions<VoiceMessageOptions> options, TimeProvider time)
{
    private const int LongestText = 1000;
    private const int LongestReason = 200;
    private const int MostCommands = 16;

    /// <param name="id">Id of the message.</param>
    /// <param name="queued">The event or the answer.</param>
    /// <param name="age">How long it has waited.</param>
    public MqttApplicationMessage Create(Guid id, in QueuedVoice queued, TimeSpan age) => queued.Session is { } session
        ? events.Create(VoiceTopics.Session, topics.VoiceSession, id, Create(id, session), WireJson.Default.VoiceSessionMessage, age: age)
        : events.Create(VoiceTopics.Response, topics.VoiceResponse, id, Create(id, queued.Answer!), WireJson.Default.VoiceResponseMessage, age: age);

    public VoiceSessionMessage Create(Guid id, VoiceSessionEvent session) => new()
    {
        Id = id,
        SessionId = session.SessionId,
        Stage = session.Stage,
        Activation = session.Activation,
        At = time.MonotonicToUtc(session.At),
        End = session.Stage == VoiceStage.Done ? session.End : null,
        Reason = Short(session.Reason, LongestReason),
        Commands = session.Commands.Count > 0 ? [.. session.Commands.Take(MostCommands)] : null,
        By = session.By,
        Language = session.Language,
        Transcript = options.Value.Transcripts ? Short(session.Transcript, LongestText) : null,
        EndpointingMs = Milliseconds(session.Endpointing),
        UnderstandingMs = Milliseconds(session.Understanding),
        ExecutionMs = Milliseconds(session.Execution),
    };

    /// <summary>Makes one of each, so that the first real one does not wait for the JIT compiler.</summary>
    public void WarmUp()
    {
        var now = time.MonotonicNow();
        var session = new VoiceSessionEvent { SessionId = Guid.Empty, Stage = VoiceStage.Done, Activation = VoiceActivation.Text, At = now };
        Create(Guid.Empty, new QueuedVoice(session, null, now), TimeSpan.Zero);
        Create(Guid.Empty, new QueuedVoice(null, new VoiceAnswer(Guid.Empty, "", "en", false, now), now), TimeSpan.Zero);
    }

    private VoiceResponseMessage Create(Guid id, VoiceAnswer answer) => new()
    {
        Id = id,
        SessionId = answer.SessionId,
        Text = Short(answer.Text, LongestText) ?? "",
        Language = answer.Language,
        ExpectsReply = answer.ExpectsReply,
        At = time.MonotonicToUtc(answer.At),
    };

    private static string? Short(string? text, int longest) => text is null || text.Length <= longest ? text : text[..longest];

    private static double? Milliseconds(TimeSpan? duration) => duration is { } value ? Bounded.LatencyMs(value) : null;
}
