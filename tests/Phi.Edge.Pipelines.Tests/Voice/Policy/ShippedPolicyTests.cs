using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Tests.Voice.Catalogues;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice.Policy;

/// <summary>Rules that the shipped car catalogue must come to.</summary>
public sealed class ShippedPolicyTests
{
    private static readonly CommandCatalogue Car = ShippedCatalogues.Read("car.json").Catalogue!;
    private readonly CommandPolicy _policy = new(Car, new CommandPolicyOptions());

    [Theory]
    [InlineData("set-sunroof", 0, DecisionKind.Allowed)]
    [InlineData("set-sunroof", 50, DecisionKind.Refused)]
    [InlineData("set-window", 0, DecisionKind.Allowed)]
    public void Decide_AtHighSpeed_ClosingIsAllowed(string command, double position, DecisionKind expected) => Assert.Equal(
        expected, Decide(new VehicleState(150, IgnitionState.On, Gear.Drive), command, ("position", SignalValue.Of(position))).Kind);

    [Fact]
    public void Decide_SpeedUnknown_ClosesTheSunroof() => Assert.Equal(
        DecisionKind.Allowed, Decide(new VehicleState(null, IgnitionState.On, Gear.Drive), "set-sunroof", ("position", SignalValue.Of(0))).Kind);

    [Fact]
    public void Decide_UndoOfClosing_StillNeedsTheSpeed()
    {
        var signals = new TestSignals();
        signals.Values["Vehicle.Cabin.Sunroof.Position"] = SignalValue.Of(60);
        var fast = new VehicleState(150, IgnitionState.On, Gear.Drive);
        var history = new UndoHistory(2, TimeSpan.FromSeconds(60));
        history.Add(_policy.Decide([Order("set-sunroof", ("position", SignalValue.Of(0)))], Context(fast, signals)).Commands, TimeSpan.Zero);
        Assert.Equal(RefusalReason.Speed, _policy.Decide(history.Last(TimeSpan.Zero)!, Context(fast, signals)).Refusal!.Reason);
    }

    [Theory]
    [InlineData("emergency", DecisionKind.NeedsConfirmation)]
    [InlineData("112", DecisionKind.NeedsConfirmation)]
    [InlineData("The Police ", DecisionKind.NeedsConfirmation)]
    [InlineData("Anna", DecisionKind.Allowed)]
    public void Decide_EmergencyCall_IsAskedAbout(string contact, DecisionKind expected) => Assert.Equal(
        expected, Decide(new VehicleState(50, IgnitionState.On, Gear.Drive), "call-contact", ("contact", SignalValue.Of(contact))).Kind);

    private static CommandProposal Order(string name, params (string Name, SignalValue Value)[] values) =>
        new(Car.Find(name)!, values.ToDictionary(static v => v.Name, static v => v.Value));

    private static PolicyContext Context(VehicleState vehicle, TestSignals signals) =>
        new() { At = TimeSpan.Zero, Vehicle = vehicle, Signals = signals, By = UnderstoodBy.Text, Confidence = 1 };

    private CommandDecision Decide(VehicleState vehicle, string command, params (string Name, SignalValue Value)[] values) =>
        _policy.Decide([Order(command, values)], Context(vehicle, new TestSignals()));
}
