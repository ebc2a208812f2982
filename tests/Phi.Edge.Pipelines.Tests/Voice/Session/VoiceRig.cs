using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Dialogue;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Session;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

/// <summary>The conversation with everything around it in the test's hand.</summary>
internal sealed class VoiceRig : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public VoiceRig(Action<VoiceOptions>? configure = null)
    {
        var options = new VoiceOptions();
        configure?.Invoke(options);
        Pipeline = new VoicePipeline(
            new VoiceDialogue(new CommandPolicy(ToyCatalogue.Catalogue)), new AnswerWriter(ToyCatalogue.Catalogue), Interpreter, Channel, Speech,
            new DialogueWorld(World, World, World), [Sink], Options.Create(options), Time, NullLogger<VoicePipeline>.Instance)
        {
            Microphone = { Exists = true },
        };
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));

    public FakeInterpreter Interpreter { get; } = new();

    public FakeChannel Channel { get; } = new();

    public FakeSpeech Speech { get; } = new();

    public RecordingVoiceSink Sink { get; } = new();

    public FixedWorld World { get; } = new();

    public VoicePipeline Pipeline { get; }

    /// <summary>Turns the loop until the session is at the stage; fails when it does not get there.</summary>
    public void Until(VoiceStage stage) => Until(() => Sink.Sessions.Count > 0 && Sink.Sessions[^1].Stage == stage, $"stage {stage}, stages so far: {string.Join(' ', Sink.Stages)}");

    /// <summary>Turns the loop until something holds.</summary>
    public void Until(Func<bool> holds, string what)
    {
        var deadline = Environment.TickCount64 + (long)LongestWait.TotalMilliseconds;
        while (!holds())
        {
            Assert.True(Environment.TickCount64 < deadline, $"Did not happen: {what}");
            Turn();
        }
    }

    /// <summary>Some turns of the loop, for what must not happen.</summary>
    public void Settle()
    {
        for (var i = 0; i < 5; i++)
            Turn();
    }

    public void Press(ListenAction action = ListenAction.Toggle)
    {
        Assert.True(Pipeline.Listen(action));
        Turn();
    }

    /// <summary>The microphone has an utterance.</summary>
    public void Hear(UtteranceEnd end = UtteranceEnd.Silence)
    {
        var now = Time.GetElapsedTime(0);
        var utterance = new Utterance(new short[1600], now - TimeSpan.FromSeconds(2), now - TimeSpan.FromSeconds(0.7), now, end);
        Pipeline.Post(new HeardInput(Pipeline.Microphone.Gate.Current.Opening, utterance, null));
        Turn();
    }

    /// <summary>What was heard is understood, up to the stage after it.</summary>
    public void Understand(Understood understood, VoiceStage then)
    {
        Interpreter.Next.SetResult(understood);
        Until(then);
    }

    public void Dispose() => Pipeline.Dispose();

    private void Turn() => Pipeline.Turn(TimeSpan.FromMilliseconds(20), CancellationToken.None);
}
