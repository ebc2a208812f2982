using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Demo.Voice;

namespace Phi.Edge.Daemon.Tests.Demo.Voice;

public sealed class VoiceTurnTests
{
    private static readonly DriverLine SetTemperature = VoiceScript.Standard.Single(line => line.Command == "set-temperature");
    private static readonly DriverLine OpenTrunk = VoiceScript.Standard.Single(line => line.Command == "open-trunk");

    [Theory]
    [InlineData(22, true)]
    [InlineData(21, false)]
    public void AsScripted_CommandDone_OnlyWithTheRightValue(double degrees, bool expected)
    {
        var turn = Turn(SetTemperature, VoiceEndReason.Nominal) with { Request = Request("set-temperature", SetTemperature.Sets!.Value.Path, degrees) };
        Assert.Equal(ExpectedAnswer.Done, turn.Answer);
        Assert.Equal(expected, turn.AsScripted);
    }

    [Fact]
    public void AsScripted_AnotherCommandUnderstood_IsNot()
    {
        var turn = Turn(SetTemperature, VoiceEndReason.Nominal) with { Request = Request("set-temperature", SetTemperature.Sets!.Value.Path, 22) };
        Assert.False((turn with { Session = turn.Session! with { Commands = ["set-fan"] } }).AsScripted);
    }

    [Fact]
    public void AsScripted_RefusedAsExpected_OnlyWhenNothingReachedTheEcu()
    {
        var turn = Turn(OpenTrunk, VoiceEndReason.Refused);
        Assert.True(turn.AsScripted);
        Assert.False((turn with { Request = Request("open-trunk", "Vehicle.Body.Trunk.Rear.IsOpen", 1) }).AsScripted);
        Assert.False(Turn(OpenTrunk, VoiceEndReason.NotUnderstood).AsScripted);
    }

    [Fact]
    public void AsScripted_QuestionAskedBack_CountsAsAsked()
    {
        var line = VoiceScript.Standard.Single(l => l.Expected == ExpectedAnswer.Asked);
        var turn = Turn(line, null, VoiceStage.Asking) with { Response = Response("Are you sure?") };
        Assert.True(turn.IsOver);
        Assert.True(turn.AsScripted);
        Assert.False((turn with { Response = Response("Done.") }).AsScripted);
    }

    [Fact]
    public void Latency_SilenceOfTheEndpointer_IsNotCounted()
    {
        var turn = Turn(SetTemperature, VoiceEndReason.Nominal) with { SpokenTo = TimeSpan.FromSeconds(4), DecidedAt = TimeSpan.FromSeconds(4.75) };
        Assert.Equal(50, turn.Latency!.Value.TotalMilliseconds, 3);
        Assert.Null((turn with { SpokenTo = null }).Latency);
    }

    [Fact]
    public void Outcome_LineNeverSaid_IsNotAsScripted()
    {
        Assert.True(VoiceOutcome.Of([OpenTrunk], [Turn(OpenTrunk, VoiceEndReason.Refused)]).AsScripted);
        var outcome = VoiceOutcome.Of([OpenTrunk, SetTemperature], [Turn(OpenTrunk, VoiceEndReason.Refused)]);
        Assert.False(outcome.AsScripted);
        Assert.Null(outcome.Lines[1].Turn);
    }

    private static VoiceTurn Turn(DriverLine line, VoiceEndReason? end, VoiceStage stage = VoiceStage.Done) => new(line, TimeSpan.FromSeconds(2))
    {
        Session = new VoiceSessionMessage
        {
            Id = Guid.NewGuid(), SessionId = Guid.NewGuid(), Stage = stage, Activation = VoiceActivation.PushToTalk, At = default, End = end,
            Commands = [line.Command], EndpointingMs = 700,
        },
        Response = Response("Okay."),
    };

    private static VoiceResponseMessage Response(string text) => new()
    {
        Id = Guid.NewGuid(), SessionId = Guid.NewGuid(), Text = text, Language = "en", ExpectsReply = false, At = default,
    };

    private static CommandRequestMessage Request(string command, string path, double value) => new()
    {
        Id = Guid.NewGuid(), Command = command, Parameters = new Dictionary<string, SignalValue>(),
        Signals = new Dictionary<string, SignalValue> { [path] = SignalValue.Of(value) }, SessionId = Guid.NewGuid(), At = default, Deadline = default, TimeoutMs = 2000,
    };
}
