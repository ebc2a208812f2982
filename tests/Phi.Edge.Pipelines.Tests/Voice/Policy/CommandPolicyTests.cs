using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Policy;
using static Phi.Edge.Pipelines.Tests.Voice.TestCar;

namespace Phi.Edge.Pipelines.Tests.Voice.Policy;

public sealed class CommandPolicyTests
{
    private readonly TestSignals _signals = new();
    private readonly CommandPolicy _policy = new(TestCar.Catalogue);

    [Fact]
    public void Decide_AbsoluteValue_IsAllowedWithItsDefaultsAndSignals()
    {
        var command = Decide(Say("set-temperature", ("temperature", SignalValue.Of(22.5)))).Commands.Single();
        Assert.Equal(SignalValue.Of("driver"), command.Parameters["zone"]);
        Assert.Equal(SignalValue.Of(22.5), command.Signals[DriverTemperature]);
        Assert.Equal(SignalValue.Of(21), command.Changes.Single().Before);
        var order = command.ToOrder(Guid.Empty, Guid.Empty, TimeSpan.FromSeconds(3));
        Assert.Equal(("set-temperature", 2, 1), (order.Command, order.Parameters.Count, order.Signals.Count));
    }

    [Theory]
    [InlineData(21, 3, 24, LimitReached.None)]
    [InlineData(21, -3, 18, LimitReached.None)]
    [InlineData(27, 3, 28, LimitReached.Highest)]
    [InlineData(17, -3, 16, LimitReached.Lowest)]
    [InlineData(40, -3, 28, LimitReached.Highest)]
    public void Decide_RelativeValue_IsResolvedAndStopsAtTheLimit(double now, double change, double result, LimitReached limit)
    {
        _signals.Values[DriverTemperature] = SignalValue.Of(now);
        var signal = Decide(Say("change-temperature", ("change", SignalValue.Of(change)))).Commands.Single().Changes.Single();
        Assert.Equal((SignalValue.Of(result), limit), (signal.Value, signal.Limit));
    }

    [Theory]
    [InlineData(28, 1, RefusalReason.AlreadyHighest)]
    [InlineData(31, 1, RefusalReason.AlreadyHighest)]
    [InlineData(16, -1, RefusalReason.AlreadyLowest)]
    public void Decide_RelativeValueAtTheLimit_SaysSo(double now, double change, RefusalReason reason)
    {
        _signals.Values[DriverTemperature] = SignalValue.Of(now);
        Assert.Equal(reason, Decide(Say("change-temperature", ("change", SignalValue.Of(change)))).Refusal!.Reason);
    }

    [Fact]
    public void Decide_RelativeToUnknownState_IsRefused()
    {
        _signals.Values.Remove(DriverTemperature);
        Assert.Equal("state-unknown", Decide(Say("change-temperature", ("change", SignalValue.Of(1)))).Refusal!.Code);
    }

    [Fact]
    public void Decide_OutOfRange_NamesTheRange()
    {
        var refusal = Decide(Say("set-temperature", ("temperature", SignalValue.Of(30)))).Refusal!;
        Assert.Equal((RefusalReason.OutOfRange, 16.0, 28.0, "celsius"), (refusal.Reason, refusal.Minimum, refusal.Maximum, refusal.Unit));
    }

    [Theory]
    [InlineData(null, 5f, Gear.Park, DecisionKind.Refused)]
    [InlineData("x", 5f, Gear.Park, DecisionKind.Refused)]
    [InlineData("x", 0f, Gear.Drive, DecisionKind.Refused)]
    [InlineData("x", float.NaN, Gear.Park, DecisionKind.Refused)]
    [InlineData("x", 0f, Gear.Park, DecisionKind.NeedsConfirmation)]
    public void Decide_Conditions_HoldOnlyWhenKnown(string? known, float speed, Gear gear, DecisionKind expected) =>
        Assert.Equal(expected, Decide(new VehicleState(known is null ? null : speed, IgnitionState.On, gear), 1, UnderstoodBy.Text, Say("open-trunk")).Kind);

    [Theory]
    [InlineData(IgnitionState.On, DecisionKind.Allowed)]
    [InlineData(IgnitionState.Off, DecisionKind.Refused)]
    [InlineData(IgnitionState.Unknown, DecisionKind.Refused)]
    public void Decide_Ignition_MustBeKnownAndRight(IgnitionState ignition, DecisionKind expected) =>
        Assert.Equal(expected, Decide(new VehicleState(0, ignition, Gear.Park), 1, UnderstoodBy.Text, Say("set-wipers", ("on", SignalValue.Of(true)))).Kind);

    [Theory]
    [InlineData(0.0f, DecisionKind.Allowed)]
    [InlineData(2.9f, DecisionKind.Allowed)]
    [InlineData(3.0f, DecisionKind.NeedsConfirmation)]
    [InlineData(float.NaN, DecisionKind.NeedsConfirmation)]
    public void Decide_ConfirmedWhenMoving_AsksFromThatSpeedOnAndWhenUnknown(float speed, DecisionKind expected) =>
        Assert.Equal(expected, Decide(new VehicleState(speed, IgnitionState.On, Gear.Drive), 1, UnderstoodBy.Text, Say("open-sunroof")).Kind);

    [Theory]
    [InlineData("set-volume", 0.49, DecisionKind.NeedsConfirmation)]
    [InlineData("set-volume", double.NaN, DecisionKind.NeedsConfirmation)]
    [InlineData("set-volume", 0.5, DecisionKind.Allowed)]
    [InlineData("ask-speed", 0.1, DecisionKind.Allowed)]
    [InlineData("set-lane-keeping", 0.69, DecisionKind.Refused)]
    [InlineData("set-lane-keeping", 1, DecisionKind.NeedsConfirmation)]
    public void Decide_Confidence_DecidesWhoIsAsked(string command, double confidence, DecisionKind expected)
    {
        (string, SignalValue)[] values = command switch
        {
            "set-volume" => [("volume", SignalValue.Of(3))],
            "set-lane-keeping" => [("on", SignalValue.Of(false))],
            _ => [],
        };
        Assert.Equal(expected, Decide(Driving, confidence, UnderstoodBy.Grammar, Say(command, values)).Kind);
    }

    [Fact]
    public void Decide_MissingValue_AsksForIt() => Assert.Equal("temperature", Decide(Say("set-temperature")).Parameter!.Name);

    [Fact]
    public void Decide_MissingValueBesideSomethingRefused_IsRefused() =>
        Assert.Equal("speed", Decide(Say("set-temperature"), Say("unlock-doors")).Refusal!.Code);

    [Fact]
    public void Decide_ConfirmationOfOtherValues_AsksAgain()
    {
        var asked = Decide(Driving, 0.3, UnderstoodBy.Text, Say("change-volume", ("change", SignalValue.Of(10))));
        _signals.Values[Volume] = SignalValue.Of(70);
        var context = Context(Driving, 0.3, UnderstoodBy.Text, 2) with { Confirmed = asked };
        var again = _policy.Decide(Say("change-volume", ("change", SignalValue.Of(10))), context);
        Assert.Equal(DecisionKind.NeedsConfirmation, again.Kind);
        Assert.Equal(DecisionKind.Allowed, _policy.Decide(Say("change-volume", ("change", SignalValue.Of(10))), context with { Confirmed = again }).Kind);
    }

    [Fact]
    public void Decide_Rate_CountsWhatWasAllowedInTheWindow()
    {
        var call = Say("call", ("contact", SignalValue.Of("Anna")));
        for (var second = 0; second < 3; second++)
        {
            Assert.Equal(DecisionKind.Allowed, _policy.Decide(call, Context(Driving, 1, UnderstoodBy.Text, second)).Kind);
        }

        Assert.Equal("rate-limited", _policy.Decide(call, Context(Driving, 1, UnderstoodBy.Text, 9.9)).Refusal!.Code);
        Assert.Equal(DecisionKind.Allowed, _policy.Decide(Say("set-volume", ("volume", SignalValue.Of(1))), Context(Driving, 1, UnderstoodBy.Text, 9.9)).Kind);
        Assert.Equal(DecisionKind.Allowed, _policy.Decide(call, Context(Driving, 1, UnderstoodBy.Text, 10)).Kind);
    }

    [Fact]
    public void Decide_Undo_BringsBackWhatWasUnlessItCannot()
    {
        var history = new UndoHistory(2, TimeSpan.FromSeconds(60));
        history.Add(Decide(Say("set-volume", ("volume", SignalValue.Of(80)))).Commands, TimeSpan.Zero);
        Assert.Null(history.Last(TimeSpan.FromSeconds(61)));
        var entry = history.Last(TimeSpan.FromSeconds(60))!;
        Assert.Equal(SignalValue.Of(40), _policy.Decide(entry, Context(Driving, 1, UnderstoodBy.Text, 3)).Commands.Single().Signals[Volume]);
        Assert.Equal("untrusted", _policy.Decide(entry, Context(Driving, 1, UnderstoodBy.Cloud, 3)).Refusal!.Code);
        history.Add(Decide(Say("call", ("contact", SignalValue.Of("Anna")))).Commands, TimeSpan.FromSeconds(4));
        Assert.Equal("cannot-undo", _policy.Decide(history.Last(TimeSpan.FromSeconds(5))!, Context(Driving, 1, UnderstoodBy.Text, 5)).Refusal!.Code);
    }

    [Fact]
    public void Decide_UndoToAValueOutOfRange_IsRefused()
    {
        _signals.Values[DriverTemperature] = SignalValue.Of(35);
        var history = new UndoHistory(2, TimeSpan.FromSeconds(60));
        history.Add(Decide(Say("set-temperature", ("temperature", SignalValue.Of(20)))).Commands, TimeSpan.Zero);
        Assert.Equal("out-of-range", _policy.Decide(history.Last(TimeSpan.Zero)!, Context(Driving, 1, UnderstoodBy.Text, 1)).Refusal!.Code);
    }

    private static VehicleState Driving => new(100, IgnitionState.On, Gear.Drive);

    private CommandDecision Decide(params Pipelines.Voice.Understanding.CommandProposal[] proposals) => Decide(Driving, 1, UnderstoodBy.Text, proposals);

    private CommandDecision Decide(VehicleState vehicle, double confidence, UnderstoodBy by, params Pipelines.Voice.Understanding.CommandProposal[] proposals) =>
        _policy.Decide(proposals, Context(vehicle, confidence, by, 0));

    private PolicyContext Context(VehicleState vehicle, double confidence, UnderstoodBy by, double seconds) => new()
    {
        At = TimeSpan.FromSeconds(seconds), Vehicle = vehicle, Signals = _signals, By = by, Confidence = confidence,
    };
}
