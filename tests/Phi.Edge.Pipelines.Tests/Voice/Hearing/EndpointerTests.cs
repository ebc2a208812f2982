using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines.Tests.Voice.Hearing;

public sealed class EndpointerTests
{
    private const double Step = 0.032;

    [Fact]
    public void Next_CommandAfterTheWakeWord_BeginsWithThePreRollAndEndsAfterSilence()
    {
        var script = new HearingScript();
        script.Endpointer.Listen();
        script.Silence(1).Speech(1.6).Silence(2);

        Assert.Equal([EndpointEvent.SpeechStarted, EndpointEvent.Ended], script.Events.Select(e => e.Decision.Event));
        Near(1 + 0.32, script.Events[0].At);
        Near(1 + 1.6 + 0.7, script.Events[1].At);
        var utterance = Assert.Single(script.Utterances);
        Assert.Equal(UtteranceEnd.Silence, utterance.End);
        Near(0.5, (utterance.StartedAt - HearingScript.At(0)).TotalSeconds);
        Near(2.6, (utterance.SpeechEndedAt - HearingScript.At(0)).TotalSeconds);
        Near(3.3, (utterance.EndedAt - HearingScript.At(0)).TotalSeconds);
        Assert.Equal((utterance.EndedAt - utterance.StartedAt).TotalSeconds * 16000, utterance.Samples.Length, 1.0);
    }

    [Fact]
    public void Next_Utterance_HoldsExactlyItsChunksInOrder()
    {
        var script = new HearingScript();
        script.Silence(1).Speech(1.6).Silence(2);
        var samples = script.Utterances.Single().Samples.ToArray();
        for (var i = 1; i < samples.Length; i++)
            Assert.InRange(samples[i] - samples[i - 1], 0, 1);
        Assert.Equal(samples[0] + ((samples.Length - 1) / HearingScript.Chunk), samples[^1], 1.0);
    }

    [Theory]
    [InlineData(EndpointPatience.Quick, 0.25)]
    [InlineData(EndpointPatience.Normal, 0.7)]
    [InlineData(EndpointPatience.Relaxed, 1.25)]
    public void Next_Patience_DecidesTheSilence(EndpointPatience patience, double silence)
    {
        var script = new HearingScript(new EndpointerOptions { Patience = patience });
        script.Speech(1.6).Silence(silence - 0.1);
        Assert.Empty(script.Utterances);
        script.Silence(0.2);
        Assert.Single(script.Utterances);
    }

    [Fact]
    public void Next_PauseWithinASentence_IsPartOfIt()
    {
        var script = new HearingScript();
        script.Speech(0.8).Silence(0.6).Speech(0.8).Silence(1);
        Assert.True(script.Utterances.Single().Samples.Length > 2.2 * 16000);
    }

    [Fact]
    public void Next_ClickInTheSilence_DoesNotKeepItOpen()
    {
        var script = new HearingScript();
        script.Speech(1.2).Silence(0.4).Speech(0.064).Silence(0.3);
        Assert.Single(script.Utterances);
    }

    [Fact]
    public void Next_ShortBumps_NeverBegin()
    {
        var script = new HearingScript();
        for (var i = 0; i < 20; i++)
            script.Speech(0.13).Silence(0.4);
        Assert.Empty(script.Events);
    }

    [Fact]
    public void Next_StopConsonantsBeforeTheStart_CountAsOneSpeech()
    {
        var script = new HearingScript();
        script.Silence(1).Speech(0.16).Silence(0.13).Speech(0.16);
        var start = Assert.Single(script.Events).Decision;
        Assert.Equal((0.32 + 0.128 + 0.5) * 16000, start.SamplesBack, 600.0);
    }

    [Fact]
    public void Next_BetweenTheThresholds_KeepsWhatItWas()
    {
        var quiet = new HearingScript();
        quiet.Speech(3, probability: 0.45f);
        Assert.Empty(quiet.Events);

        var fading = new HearingScript();
        fading.Speech(0.5).Speech(3, probability: 0.4f);
        Assert.Empty(fading.Utterances);
        Assert.True(fading.Endpointer.IsSpeaking);
    }

    [Fact]
    public void Next_ShortWord_IsNotEndedBeforeTheMinimum()
    {
        var script = new HearingScript(new EndpointerOptions { Patience = EndpointPatience.Quick });
        script.Speech(0.35).Silence(0.5);
        Assert.Empty(script.Utterances);
        script.Silence(0.2);
        Assert.Single(script.Utterances);
    }

    [Fact]
    public void Next_EndlessTalk_IsCutAtTheLongest()
    {
        var script = new HearingScript();
        script.Silence(1).Speech(16);
        var utterance = script.Utterances[0];
        Assert.Equal(UtteranceEnd.TooLong, utterance.End);
        Assert.InRange(utterance.Samples.Length, 14.9 * 16000, 15 * 16000);
    }

    [Fact]
    public void Next_NobodySpeaks_IsToldOnceAfterTheTimeout()
    {
        var script = new HearingScript();
        script.Endpointer.Listen();
        script.Silence(20);
        var (at, decision) = Assert.Single(script.Events);
        Assert.Equal(EndpointEvent.NoSpeech, decision.Event);
        Near(5, at);
        Assert.Equal(EndpointMode.Watch, script.Endpointer.Mode);
    }

    [Fact]
    public void Next_SpeechBeginsJustBeforeTheTimeout_IsHeard()
    {
        var script = new HearingScript();
        script.Endpointer.Listen();
        script.Silence(4.9).Speech(1).Silence(1);
        Assert.Equal([EndpointEvent.SpeechStarted, EndpointEvent.Ended], script.Events.Select(e => e.Decision.Event));
    }

    [Fact]
    public void Next_GapInASentence_EndsItThereAndGluesNothing()
    {
        var script = new HearingScript();
        script.Endpointer.Listen();
        script.Speech(1);
        var last = (short)(Math.Round(script.Now / Step) - 1);
        script.Gap(0.9f);
        var utterance = Assert.Single(script.Utterances);
        Assert.Equal((UtteranceEnd.Gap, last), (utterance.End, utterance.Samples.Span[^1]));

        script.Speech(1).Silence(1);
        Assert.Equal(2, script.Utterances.Count);
        Assert.Equal(last + 1, script.Utterances[1].Samples.Span[0]);
    }

    [Fact]
    public void Next_GapBeforeSpeech_CutsThePreRoll()
    {
        var script = new HearingScript();
        script.Silence(1);
        var first = (short)Math.Round(script.Now / Step);
        script.Gap().Silence(0.1).Speech(1).Silence(1);
        Assert.Equal(first, script.Utterances.Single().Samples.Span[0]);
    }

    [Fact]
    public void Next_GapWhileSpeechWasBeginning_StartsCountingAgain()
    {
        var script = new HearingScript();
        script.Speech(0.26).Gap(0.9f).Speech(0.2);
        Assert.Empty(script.Events);
        script.Speech(0.1);
        Assert.Single(script.Events);
    }

    [Fact]
    public void Next_SpeechWhileAnAnswerIsSpoken_CanBeToldAsBargeIn()
    {
        var script = new HearingScript();
        script.Silence(2).Speech(0.4);
        Assert.Equal((EndpointEvent.SpeechStarted, EndpointMode.Watch), (script.Events[0].Decision.Event, script.Events[0].Decision.Mode));
        script.Speech(1).Silence(1);
        Assert.Single(script.Utterances);
    }

    [Fact]
    public void Next_OddProbability_IsSilence()
    {
        var script = new HearingScript();
        script.Speech(3, float.NaN);
        Assert.Empty(script.Events);
    }

    [Fact]
    public void Press_SilenceWhileHeld_EndsNothingUntilTheRelease()
    {
        var script = new HearingScript();
        script.Endpointer.Press();
        script.Silence(7).Speech(0.8).Silence(3).Speech(0.5);
        Assert.Empty(script.Utterances);
        script.Do(e => e.Release());
        var utterance = Assert.Single(script.Utterances);
        Assert.Equal(UtteranceEnd.Released, utterance.End);
        Near(0.5 + 0.8 + 3 + 0.5, utterance.Samples.Length / 16000.0, 0.1);
        Assert.Equal(HearingScript.At(script.Now), utterance.EndedAt);
        Assert.Equal(EndpointMode.Watch, script.Endpointer.Mode);
    }

    [Fact]
    public void Press_ShortYes_IsEnough()
    {
        var script = new HearingScript();
        script.Endpointer.Press();
        script.Silence(0.3).Speech(0.16).Do(e => e.Release());
        Assert.Single(script.Utterances);
    }

    [Fact]
    public void Release_NothingWasSaid_IsNoSpeech()
    {
        var script = new HearingScript();
        script.Endpointer.Press();
        script.Silence(2).Do(e => e.Release());
        Assert.Equal(EndpointEvent.NoSpeech, Assert.Single(script.Events).Decision.Event);
        Assert.Empty(script.Utterances);
    }

    [Fact]
    public void Release_NotHeld_DoesNothing()
    {
        var script = new HearingScript();
        script.Speech(1).Do(e => e.Release());
        Assert.Empty(script.Utterances);
        Assert.True(script.Endpointer.IsSpeaking);
    }

    [Fact]
    public void Press_HeldTooLong_IsCut()
    {
        var script = new HearingScript();
        script.Endpointer.Press();
        script.Speech(16).Do(e => e.Release());
        Assert.Equal(UtteranceEnd.TooLong, Assert.Single(script.Utterances).End);
    }

    [Fact]
    public void Press_WhileSomebodyTalks_BeginsANewUtterance()
    {
        var script = new HearingScript();
        script.Speech(2);
        script.Endpointer.Press();
        script.Speech(1).Do(e => e.Release());
        var utterance = Assert.Single(script.Utterances);
        Near(1.5, utterance.Samples.Length / 16000.0, 0.1);
    }

    [Theory]
    [InlineData(UtteranceEnd.EndOfInput)]
    [InlineData(UtteranceEnd.Gap)]
    public void Stop_InASentence_EndsItWithTheReason(UtteranceEnd reason)
    {
        var script = new HearingScript();
        script.Endpointer.Listen();
        script.Speech(1).Do(e => e.Stop(reason));
        Assert.Equal(reason, Assert.Single(script.Utterances).End);
        Assert.True(script.Current.IsEmpty);
    }

    [Fact]
    public void Stop_NothingOpen_SaysSo()
    {
        var script = new HearingScript();
        script.Silence(1).Do(e => e.Stop(UtteranceEnd.EndOfInput));
        Assert.Empty(script.Events);
        script.Endpointer.Listen();
        script.Do(e => e.Stop(UtteranceEnd.EndOfInput));
        Assert.Equal(EndpointEvent.NoSpeech, Assert.Single(script.Events).Decision.Event);
    }

    [Fact]
    public void Current_WhileSpeaking_GrowsChunkByChunk()
    {
        var script = new HearingScript();
        script.Silence(1).Speech(0.4);
        var length = script.Current.Length;
        script.Speech(Step);
        Assert.Equal(length + HearingScript.Chunk, script.Current.Length);
        script.Silence(2);
        Assert.True(script.Current.IsEmpty);
    }

    [Fact]
    public void Watch_InASentence_GivesItUp()
    {
        var script = new HearingScript();
        script.Speech(1);
        script.Endpointer.Watch();
        script.Silence(1);
        Assert.Empty(script.Utterances);
    }

    private static void Near(double expected, double actual, double tolerance = 0.05) => Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
