using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

/// <summary>A loudspeaker whose sentences end when the test says so.</summary>
internal sealed class FakeSpeech : ISpeechOutput
{
    private TaskCompletionSource<bool>? _current;

    public List<string> Spoken { get; } = [];

    public int Stopped { get; private set; }

    public async Task<bool> SpeakAsync(string text, string language, CancellationToken cancellationToken)
    {
        Spoken.Add(text);
        var own = _current = new TaskCompletionSource<bool>();
        using var stop = cancellationToken.Register(() => { if (own.TrySetCanceled(cancellationToken)) Stopped++; });
        return await own.Task;
    }

    public void EndSentence() => _current!.SetResult(true);
}
