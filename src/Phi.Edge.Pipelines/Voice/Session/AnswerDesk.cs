using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Puts answers into words, publishes them and has them spoken; one is spoken at a time. Used by the conversation's loop.</summary>
internal sealed class AnswerDesk(AnswerWriter writer, ISpeechOutput speech, IVoiceSink[] sinks, TimeProvider time, Action<SessionInput> report) : IDisposable
{
    private CancellationTokenSource? _stop;
    private volatile int _speaking;

    /// <summary>Something is being spoken.</summary>
    public bool IsSpeaking => _speaking > 0;

    /// <summary>The question that was asked last; null when the last answer was none.</summary>
    public string? LastQuestion { get; private set; }

    /// <summary>One answer out of several; it is a question when any of them is.</summary>
    public static SayAction Join(IReadOnlyList<SayAction> answers) => answers.Count == 1
        ? answers[0]
        : new SayAction([.. answers.SelectMany(static a => a.Sentences)], answers[^1].Language, answers.Any(static a => a.ExpectsReply));

    /// <summary>Says it; reports <see cref="SpokenInput"/> when it was spoken to its end.</summary>
    public void Say(SayAction action, Guid session, long turn, bool aloud)
    {
        Stop();
        var text = writer.Write(action);
        LastQuestion = action.ExpectsReply ? text : null;
        var answer = new VoiceAnswer(session, text, action.Language, action.ExpectsReply, time.MonotonicNow());
        foreach (var sink in sinks)
        {
            sink.Publish(answer);
        }

        if (!aloud || text.Length == 0)
        {
            report(new SpokenInput(turn, action.ExpectsReply));
            return;
        }

        _stop = new CancellationTokenSource();
        Interlocked.Increment(ref _speaking);
        _ = SpeakAsync(text, action, turn, _stop.Token);
    }

    /// <summary>Stops what is being spoken.</summary>
    public void Stop()
    {
        _stop?.Cancel();
        _stop?.Dispose();
        _stop = null;
    }

    public void Dispose() => Stop();

    private async Task SpeakAsync(string text, SayAction action, long turn, CancellationToken stop)
    {
        var speaking = speech.SpeakAsync(text, action.Language, stop);
        await ((Task)speaking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Interlocked.Decrement(ref _speaking);
        if (!speaking.IsCanceled)
        {
            report(speaking.Exception is { InnerException: { } failure } ? new FaultInput(failure) : new SpokenInput(turn, action.ExpectsReply));
        }
    }
}
