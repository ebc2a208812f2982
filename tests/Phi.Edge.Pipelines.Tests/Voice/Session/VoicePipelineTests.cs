using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Session;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

public sealed class VoicePipelineTests
{
    [Fact]
    public void Button_CommandIsSpoken_ReachesTheEcuAndIsAnswered()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.OpenWindow), VoiceStage.Executing);

        Assert.Equal(SignalValue.Of(100), Assert.Single(rig.Channel.Orders).Signals[ToyCatalogue.Window]);
        rig.Channel.Answer(CommandStatus.Done);
        rig.Until(VoiceStage.Done);

        Assert.Equal([VoiceStage.Listening, VoiceStage.Heard, VoiceStage.Understood, VoiceStage.Executing, VoiceStage.Done], rig.Sink.Stages);
        Assert.Single(rig.Sink.Sessions.Select(s => s.SessionId).Distinct());
        Assert.Equal(VoiceEndReason.Nominal, rig.Sink.Sessions[^1].End);
        Assert.Equal(["open-window"], rig.Sink.Sessions[^1].Commands);
        Assert.Equal("The window is open.", Assert.Single(rig.Sink.Answers).Text);
        Assert.Equal(["The window is open."], rig.Speech.Spoken);
    }

    [Fact]
    public void SafetyCommand_NotConfirmed_NeverReachesTheEcu()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.LaneAssistOff), VoiceStage.Asking);
        Assert.True(Assert.Single(rig.Sink.Answers).ExpectsReply);
        rig.Speech.EndSentence();
        rig.Until(() => rig.Pipeline.Microphone.Gate.Current.IsOpen, "the microphone opens for the reply");
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.No), VoiceStage.Done);

        Assert.Equal(VoiceEndReason.Cancelled, rig.Sink.Sessions[^1].End);
        Assert.Empty(rig.Channel.Orders);
    }

    [Fact]
    public void SafetyCommand_Confirmed_IsDoneInTheSameSession()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.LaneAssistOff), VoiceStage.Asking);
        rig.Speech.EndSentence();
        rig.Until(() => rig.Pipeline.Microphone.Gate.Current.IsOpen, "the microphone opens for the reply");
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.Yes), VoiceStage.Executing);
        rig.Channel.Answer(CommandStatus.Done);
        rig.Until(VoiceStage.Done);

        Assert.Equal("lane-assist-off", Assert.Single(rig.Channel.Orders).Command);
        Assert.Single(rig.Sink.Sessions.Select(s => s.SessionId).Distinct());
    }

    [Fact]
    public void SafetyCommand_NoReply_TimesOutWithoutDoingIt()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.LaneAssistOff), VoiceStage.Asking);
        rig.Speech.EndSentence();
        rig.Until(() => rig.Pipeline.Microphone.Gate.Current.IsOpen, "the microphone opens for the reply");
        rig.Time.Advance(TimeSpan.FromSeconds(8.5));
        rig.Until(VoiceStage.Done);

        Assert.Equal(VoiceEndReason.Timeout, rig.Sink.Sessions[^1].End);
        Assert.Empty(rig.Channel.Orders);
        Assert.False(rig.Pipeline.Microphone.Gate.Current.IsOpen);
    }

    [Theory]
    [InlineData(CommandStatus.Refused, VoiceEndReason.Refused)]
    [InlineData(CommandStatus.Timeout, VoiceEndReason.Timeout)]
    [InlineData(CommandStatus.Unreachable, VoiceEndReason.Error)]
    public void Ecu_DoesNotDoIt_SessionSaysHowItEnded(CommandStatus status, VoiceEndReason end)
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.OpenWindow), VoiceStage.Executing);
        rig.Channel.Answer(status);
        rig.Until(VoiceStage.Done);

        Assert.Equal(end, rig.Sink.Sessions[^1].End);
    }

    [Fact]
    public void Cancel_WhileUnderstanding_StopsItAndDoesNothing()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear();
        rig.Press(ListenAction.Cancel);
        rig.Until(VoiceStage.Done);

        Assert.Equal(VoiceEndReason.Cancelled, rig.Sink.Sessions[^1].End);
        Assert.Equal(1, rig.Interpreter.Cancelled);
        Assert.Empty(rig.Channel.Orders);
    }

    [Fact]
    public void Toggle_WhileListening_Cancels()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Press();
        rig.Until(VoiceStage.Done);

        Assert.Equal(VoiceEndReason.Cancelled, rig.Sink.Sessions[^1].End);
        Assert.False(rig.Pipeline.Microphone.Gate.Current.IsOpen);
    }

    [Fact]
    public void Cancel_WhileExecuting_TellsWhatBecameOfIt()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.OpenWindow), VoiceStage.Executing);
        rig.Press(ListenAction.Cancel);
        rig.Channel.Answer(CommandStatus.Done);
        rig.Until(VoiceStage.Done);

        Assert.Equal(VoiceEndReason.Nominal, rig.Sink.Sessions[^1].End);
    }

    [Fact]
    public void Microphone_GoneInMidUtterance_EndsWithErrorAndExecutesNothing()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear(UtteranceEnd.Gap);
        rig.Until(VoiceStage.Done);

        Assert.Equal((VoiceEndReason.Error, "microphone"), (rig.Sink.Sessions[^1].End!.Value, rig.Sink.Sessions[^1].Reason));
        Assert.Empty(rig.Interpreter.Requests);
    }

    [Fact]
    public void Silence_AfterTheButton_EndsWithTimeout()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Pipeline.Post(new NothingHeardInput(rig.Pipeline.Microphone.Gate.Current.Opening, MicrophoneLost: false));
        rig.Until(VoiceStage.Done);

        Assert.Equal(VoiceEndReason.Timeout, rig.Sink.Sessions[^1].End);
    }

    [Fact]
    public void Button_WhileAnAnswerIsSpoken_StopsIt()
    {
        using var rig = new VoiceRig();
        Say(rig, ToyCatalogue.OpenWindow);
        rig.Press();

        Assert.Equal(1, rig.Speech.Stopped);
        Assert.Equal(VoiceStage.Listening, rig.Sink.Sessions[^1].Stage);
    }

    [Fact]
    public void Speech_WhileAQuestionIsSpoken_StopsItWhenAllowed()
    {
        using var rig = new VoiceRig(o => o.BargeIn = BargeIn.Speech);
        rig.Press();
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.LaneAssistOff), VoiceStage.Asking);
        rig.Pipeline.Post(new SpeechStartedInput(rig.Pipeline.Microphone.Gate.Current.Opening));
        rig.Until(() => rig.Speech.Stopped == 1, "the question is stopped");
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.Yes), VoiceStage.Executing);

        Assert.Single(rig.Channel.Orders);
    }

    [Fact]
    public void Result_OfACancelledSession_IsIgnored()
    {
        using var rig = new VoiceRig();
        rig.Press();
        var opening = rig.Pipeline.Microphone.Gate.Current.Opening;
        rig.Press(ListenAction.Cancel);
        rig.Until(VoiceStage.Done);
        rig.Press();
        rig.Pipeline.Post(new HeardInput(opening, new Utterance(new short[160], default, default, default, UtteranceEnd.Silence), null));
        rig.Settle();

        Assert.Empty(rig.Interpreter.Requests);
        Assert.Equal(VoiceStage.Listening, rig.Sink.Sessions[^1].Stage);
    }

    [Fact]
    public void Text_Typed_IsTreatedAsSpoken()
    {
        using var rig = new VoiceRig();
        Assert.True(rig.Pipeline.Say("open the window", "en"));
        rig.Until(VoiceStage.Heard);
        rig.Understand(ToyCatalogue.Said(ToyCatalogue.OpenWindow), VoiceStage.Executing);

        Assert.Equal("open the window", Assert.Single(rig.Interpreter.Requests).Text);
        Assert.Equal(VoiceActivation.Text, rig.Sink.Sessions[0].Activation);
    }

    [Fact]
    public void Text_TooLong_IsRefused()
    {
        using var rig = new VoiceRig();
        Assert.False(rig.Pipeline.Say(new string('x', 501), null));
    }

    [Fact]
    public void Buttons_Flooding_AreRefusedBeforeTheyPushOutAnything()
    {
        using var rig = new VoiceRig();
        var accepted = Enumerable.Range(0, 1000).Count(_ => rig.Pipeline.Listen(ListenAction.Release));

        Assert.Equal(32, accepted);
    }

    [Fact]
    public void NotUnderstood_Always_IsSaid()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear();
        rig.Understand(ToyCatalogue.Nothing, VoiceStage.Done);

        Assert.Equal(VoiceEndReason.NotUnderstood, rig.Sink.Sessions[^1].End);
        Assert.NotEmpty(Assert.Single(rig.Sink.Answers).Text);
    }

    [Fact]
    public void Interpreter_Throws_EndsTheSessionAndTheLoopSaysSo()
    {
        using var rig = new VoiceRig();
        rig.Press();
        rig.Hear();
        rig.Interpreter.Next.SetException(new InvalidOperationException("a bug"));

        Assert.Throws<InvalidOperationException>(() => rig.Until(() => false, "never"));
        Assert.Equal(VoiceEndReason.Error, rig.Sink.Sessions[^1].End);
    }

    private static void Say(VoiceRig rig, CommandDefinition command)
    {
        rig.Press();
        rig.Hear();
        rig.Understand(ToyCatalogue.Said(command), VoiceStage.Executing);
        rig.Channel.Answer(CommandStatus.Done);
        rig.Until(VoiceStage.Done);
    }
}
