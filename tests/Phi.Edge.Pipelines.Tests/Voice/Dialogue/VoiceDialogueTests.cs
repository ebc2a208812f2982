using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using static Phi.Edge.Contracts.Ports.SignalValue;

namespace Phi.Edge.Pipelines.Tests.Voice.Dialogue;

public sealed class VoiceDialogueTests
{
    private readonly Talk _talk = new();

    [Fact]
    public void Command_Done_IsSaidAndCanBeTakenBackOnce() => _talk
        .At(0).Driver("set-volume", ("volume", Of(80))).Does("set-volume Volume=80").Says("Done.").Ends(VoiceEndReason.Nominal)
        .At(5).Driver("undo").Does("set-volume Volume=40").Says("It is as it was before.").Ends(VoiceEndReason.Nominal)
        .At(9).Driver("undo").Says("There is nothing to take back.").Ends(VoiceEndReason.Refused, "nothing-to-undo");

    [Fact]
    public void Undo_AfterAMinute_IsRefused() => _talk
        .At(0).Driver("set-volume", ("volume", Of(80))).Does("set-volume Volume=80").Says("Done.").Ends(VoiceEndReason.Nominal)
        .At(61).Driver("undo").Says("There is nothing to take back.").Ends(VoiceEndReason.Refused, "nothing-to-undo");

    [Fact]
    public void Confirmation_Yes_Executes() => _talk
        .At(0).Driver("set-lane-keeping", ("on", Of(false))).Asks("Turn lane keeping off?")
        .At(7).Tick().Silent()
        .At(7.5).Driver("yes").Does("set-lane-keeping IsEnabled=false").Says("Done.").Ends(VoiceEndReason.Nominal)
        .At(9).Driver("undo").Says("I can't take that back.").Ends(VoiceEndReason.Refused, "cannot-undo");

    [Theory]
    [InlineData("no")]
    [InlineData("cancel")]
    [InlineData("undo")]
    public void Confirmation_TakenBack_DoesNothing(string word) => _talk
        .At(0).Driver("open-sunroof").Asks("Shall I do that?")
        .At(2).Driver(word).Says("All right, I'll leave it.").Ends(VoiceEndReason.Cancelled)
        .At(3).Driver("yes").Says("I didn't understand that.").Ends(VoiceEndReason.NotUnderstood);

    [Fact]
    public void Confirmation_NoReply_DoesNothing() => _talk
        .At(0).Driver("open-sunroof").Asks("Shall I do that?")
        .At(8).Tick().Silent()
        .At(8.1).Tick().Says("I heard no answer, so I did nothing.").Ends(VoiceEndReason.Timeout, "no-reply")
        .At(9).Driver("yes").Says("I didn't understand that.").Ends(VoiceEndReason.NotUnderstood);

    [Fact]
    public void Confirmation_LateYesWithoutTick_DoesNothing() => _talk
        .At(0).Driver("open-sunroof").Asks("Shall I do that?")
        .At(8.1).Driver("yes").Says("I didn't understand that.").Ends(VoiceEndReason.NotUnderstood);

    [Fact]
    public void Confirmation_TimeBeginsWhenTheQuestionHasBeenSpoken() => _talk
        .At(0).Driver("open-sunroof").Asks("Shall I do that?")
        .At(4).Asked()
        .At(11.9).Driver("yes").Does("open-sunroof Position=100").Says("Done.").Ends(VoiceEndReason.Nominal);

    [Fact]
    public void Confirmation_CarHasSpedUpMeanwhile_IsRefused() => _talk
        .Speed(4).At(0).Driver("unlock-doors").Asks("Shall I do that?")
        .Speed(30).At(3).Driver("yes").Says("Not at this speed.").Ends(VoiceEndReason.Refused, "speed");

    [Fact]
    public void Confirmation_AnotherCommand_ReplacesIt() => _talk
        .At(0).Driver("open-sunroof").Asks("Shall I do that?")
        .At(2).Driver("set-volume", ("volume", Of(30))).Does("set-volume Volume=30").Says("Done.").Ends(VoiceEndReason.Nominal)
        .At(3).Driver("yes").Says("I didn't understand that.").Ends(VoiceEndReason.NotUnderstood);

    [Fact]
    public void Question_NotUnderstoodReplies_IsRepeatedTwiceThenDropped() => _talk
        .At(0).Driver("open-sunroof").Asks("Shall I do that?")
        .At(2).Mumbles().Asks("Shall I do that?")
        .At(4).Driver("repeat").Asks("Shall I do that?")
        .At(6).Mumbles().Says("All right, I'll leave it.").Ends(VoiceEndReason.NotUnderstood, "no-clear-reply");

    [Fact]
    public void Question_TalkAmongPassengers_StillWaits() => _talk
        .At(0).Driver("open-sunroof").Asks("Shall I do that?")
        .At(2).Chats().Silent()
        .At(4).Driver("yes").Does("open-sunroof Position=100").Says("Done.").Ends(VoiceEndReason.Nominal);

    [Fact]
    public void Value_BareValue_CompletesTheRequest() => _talk
        .At(0).Driver("set-temperature", ("zone", Of("passenger"))).Asks("What temperature?")
        .At(3).Driver("set-temperature", ("temperature", Of(22.5))).Does("set-temperature Temperature=22.5")
        .Says("It is 22.5 degrees on the passenger side now.").Ends(VoiceEndReason.Nominal);

    [Fact]
    public void Value_OutOfRange_IsRefusedWithTheRange() => _talk
        .At(0).Driver("set-temperature").Asks("What temperature?")
        .At(3).Driver("set-temperature", ("temperature", Of(40))).Says("That only goes from 16 to 28 degrees.").Ends(VoiceEndReason.Refused, "out-of-range");

    [Fact]
    public void Value_Yes_IsNoValue() => _talk
        .At(0).Driver("set-temperature").Asks("What temperature?")
        .At(3).Driver("yes").Asks("What temperature?");

    [Fact]
    public void RelativeChange_StopsAtTheLimit_AndSaysSo() => _talk
        .At(0).Driver("change-temperature", ("change", Of(9))).Does("change-temperature Temperature=28")
        .Says("28 degrees. That's the maximum.").Ends(VoiceEndReason.Nominal);

    [Fact]
    public void Question_FromTheDrive_IsAnsweredWithoutTheEcu() => _talk
        .At(0).Driver("ask-speed").Says("100 kilometres per hour.").Ends(VoiceEndReason.Nominal)
        .At(1).Driver("ask-today").Says("I don't know that.").Ends(VoiceEndReason.Nominal)
        .At(2).Driver("repeat").Says("I don't know that.").Ends(VoiceEndReason.Nominal);

    [Fact]
    public void Question_BeyondTheDrive_GoesToTheEcu() => _talk
        .Replies(("pressure", Of(2.4)))
        .At(0).Driver("ask-tyres").Does("ask-tyres").Says("2.4 bar.").Ends(VoiceEndReason.Nominal);

    [Theory]
    [InlineData(CommandStatus.Refused, "The car refused that.", VoiceEndReason.Refused, "ecu-refused")]
    [InlineData(CommandStatus.Failed, "That did not work.", VoiceEndReason.Error, "ecu-failed")]
    [InlineData(CommandStatus.Timeout, "The car did not answer in time. Please check whether it was done.", VoiceEndReason.Timeout, "ecu-timeout")]
    [InlineData(CommandStatus.Unreachable, "I can't reach the car right now.", VoiceEndReason.Error, "ecu-unreachable")]
    public void Ecu_NotDone_IsSaidAndNotRemembered(CommandStatus status, string text, VoiceEndReason end, string reason) => _talk
        .Replies(status)
        .At(0).Driver("set-volume", ("volume", Of(80))).Does("set-volume Volume=80").Says(text).Ends(end, reason)
        .At(5).Driver("undo").Says("There is nothing to take back.").Ends(VoiceEndReason.Refused, "nothing-to-undo");

    [Fact]
    public void Mute_IsTold() => _talk
        .At(0).Driver("mute").Mutes(true).Says("I'll be quiet.").Ends(VoiceEndReason.Nominal)
        .At(1).Driver("unmute").Mutes(false).Says("I'll speak again.").Ends(VoiceEndReason.Nominal);

    [Fact]
    public void Help_DuringAQuestion_AsksAgain() => _talk
        .At(0).Driver("set-temperature").Asks("What temperature?")
        .At(1).Driver("help").Asks("You can ask for climate, windows, lights, media, navigation, calls and assistance, or ask about your drive.", "What temperature?");

    [Fact]
    public void NotForMe_WithoutAQuestion_EndsSilently() => _talk.At(0).Chats().Ends(VoiceEndReason.NotUnderstood, "not-for-me");

    [Fact]
    public void Cancel_ByTheButton_DropsTheQuestion() => _talk
        .At(0).Driver("open-sunroof").Asks("Shall I do that?")
        .Button().Ends(VoiceEndReason.Cancelled)
        .At(1).Driver("yes").Says("I didn't understand that.").Ends(VoiceEndReason.NotUnderstood);
}
