using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

public sealed class VoiceListenerTests
{
    [Fact]
    public void Sentence_AfterTheButton_ReachesTheInterpreterWithSoundAndWords()
    {
        using var voice = new VoiceRig();
        using var rig = new ListenerRig(voice);
        rig.Play(0, 1);
        voice.Press();
        rig.Play(0, 0.3);
        rig.Play(ListenerRig.Loud, 1.5);
        rig.Play(0, 1);
        voice.Until(VoiceStage.Heard);

        var request = Assert.Single(voice.Interpreter.Requests);
        Assert.Equal("open the window", request.Recognized!.Text);
        Assert.Equal(UtteranceEnd.Silence, request.Utterance!.End);
        Assert.Equal(0.5 + 1.5 + 0.7, request.Utterance.Samples.Length / 16000.0, 0.1);
        Assert.Equal(request.Utterance.Samples.Length, rig.Recognized, 1000.0);
        Assert.Equal(0.7, voice.Sink.Sessions[^1].Endpointing!.Value.TotalSeconds, 0.1);
    }

    [Fact]
    public void Speech_WithTheMicrophoneClosed_IsNotRecognised()
    {
        using var voice = new VoiceRig();
        using var rig = new ListenerRig(voice);
        rig.Play(ListenerRig.Loud, 3);
        rig.Play(0, 1);
        voice.Settle();

        Assert.Equal(0, rig.Finished);
        Assert.Empty(voice.Sink.Sessions);
    }

    [Fact]
    public void Silence_WithTheMicrophoneClosed_CostsNoSpotting()
    {
        using var voice = new VoiceRig();
        using var rig = new ListenerRig(voice);
        rig.Play(0, 3);
        Assert.Equal(0, rig.Spotted);
        rig.Play(ListenerRig.Loud, 1);
        Assert.Equal(1.4, rig.Spotted / 16000.0, 0.1);
    }

    [Fact]
    public void WakeWord_Heard_OpensASessionWithoutItsOwnSound()
    {
        using var voice = new VoiceRig();
        using var rig = new ListenerRig(voice) { WakeAfter = 12000 };
        rig.Play(0, 1);
        rig.Play(ListenerRig.Loud, 0.5);
        voice.Until(VoiceStage.Listening);
        rig.Play(ListenerRig.Loud, 1);
        rig.Play(0, 1);
        voice.Until(VoiceStage.Heard);

        Assert.Equal(VoiceActivation.WakeWord, voice.Sink.Sessions[0].Activation);
        Assert.InRange(Assert.Single(voice.Interpreter.Requests).Utterance!.Samples.Length / 16000.0, 1.5, 2.0);
    }

    [Fact]
    public void Microphone_GoneInMidUtterance_EndsTheSessionWithAnError()
    {
        using var voice = new VoiceRig();
        using var rig = new ListenerRig(voice);
        voice.Press();
        rig.Play(ListenerRig.Loud, 1);
        rig.Gap(3);
        rig.Play(ListenerRig.Loud, 0.1);
        voice.Until(VoiceStage.Done);

        Assert.Equal((VoiceEndReason.Error, "microphone"), (voice.Sink.Sessions[^1].End!.Value, voice.Sink.Sessions[^1].Reason));
        Assert.Equal(0, rig.Finished);
    }

    [Fact]
    public void Microphone_WithoutAnySound_EndsTheSessionWithAnError()
    {
        using var voice = new VoiceRig();
        using var rig = new ListenerRig(voice);
        voice.Press();
        rig.Nothing();
        voice.Time.Advance(TimeSpan.FromSeconds(2));
        rig.Nothing();
        voice.Until(VoiceStage.Done);

        Assert.Equal(VoiceEndReason.Error, voice.Sink.Sessions[^1].End);
    }

    [Fact]
    public void Recording_EndsInMidUtterance_UtteranceIsStillUnderstood()
    {
        using var voice = new VoiceRig();
        using var rig = new ListenerRig(voice);
        voice.Press();
        rig.Play(ListenerRig.Loud, 1);
        rig.Complete();
        voice.Until(VoiceStage.Heard);

        Assert.Equal(UtteranceEnd.EndOfInput, Assert.Single(voice.Interpreter.Requests).Utterance!.End);
    }

    [Fact]
    public void Recognizer_IsToldOfALikelyEndAndWhenItWasNone()
    {
        using var voice = new VoiceRig();
        using var rig = new ListenerRig(voice);
        voice.Press();
        rig.Play(ListenerRig.Loud, 1);
        rig.Play(0, 0.4);
        Assert.Equal((1, 0), (rig.Expected, rig.WentOn));
        rig.Play(ListenerRig.Loud, 1);
        Assert.Equal((1, 1), (rig.Expected, rig.WentOn));
        rig.Play(0, 1);
        Assert.Equal((2, 1, 1), (rig.Expected, rig.WentOn, rig.Finished));
    }

    [Fact]
    public void Listening_InSteadyState_AllocatesNothing()
    {
        using var voice = new VoiceRig();
        using var rig = new ListenerRig(voice);
        rig.Play(0, 1);

        // The rig itself makes one array per call.
        Assert.InRange(Allocations.Least(() => rig.Play(0, 10)), 0, 2048);
    }
}
