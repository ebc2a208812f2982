using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Understanding;
using static Phi.Edge.Pipelines.Tests.Voice.TestCar;

namespace Phi.Edge.Pipelines.Tests.Voice.Policy;

/// <summary>Random requests in random states: whatever is allowed is in range, meets its conditions, and was confirmed if it must be.</summary>
public sealed class CommandPolicyPropertyTests
{
    private const int Requests = 40_000;

    private static readonly double[] Numbers =
        [0, 1, -1, 5, 16, 20, 21.5, 21.3, 28, 28.1, 99, 100, 101, -1e308, 1e308, double.Epsilon, 1e-9, int.MaxValue];

    private static readonly string[] Words = ["driver", "passenger", "DRIVER", "", " ", "a\nb", "\ud800", "{zone}", "Anna", new string('x', 300)];

    private readonly Random _random = new(4711);
    private readonly TestSignals _signals = new();
    private int _allowed;
    private int _confirmed;

    [Fact]
    public void Decide_AnyRequestInAnyState_AllowsOnlyWhatMayBeDone()
    {
        var at = TimeSpan.Zero;
        var policy = new CommandPolicy(TestCar.Catalogue);
        CommandDecision? asked = null;
        for (var i = 0; i < Requests; i++)
        {
            at += TimeSpan.FromSeconds(_random.NextDouble() * 8);
            Shake();
            CommandProposal[] proposals = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Propose())];
            var context = new PolicyContext
            {
                At = at, Signals = _signals, Vehicle = Vehicle(), By = Pick(Enum.GetValues<UnderstoodBy>()),
                Confidence = Pick([double.NaN, 0, 0.3, 0.5, 0.7, 0.9, 1]), Confirmed = _random.Next(3) == 0 ? asked : null,
            };
            var decision = policy.Decide(proposals, context);
            Check(decision, proposals, context);
            if (decision.Kind == DecisionKind.NeedsConfirmation)
            {
                asked = decision;
                context = context with { At = at += TimeSpan.FromSeconds(2), Confirmed = asked, Vehicle = Vehicle() };
                Check(policy.Decide(proposals, context), proposals, context);
            }
        }

        Assert.True(_allowed > 500 && _confirmed > 50, $"too few cases: {_allowed} allowed, {_confirmed} confirmed");
    }

    private void Check(CommandDecision decision, CommandProposal[] proposals, PolicyContext context)
    {
        if (decision.Kind != DecisionKind.Allowed)
        {
            Assert.True(decision.Kind == DecisionKind.NeedsConfirmation || decision.Commands.Count == 0);
            return;
        }

        _allowed++;
        Assert.InRange(decision.Commands.Count, 1, proposals.Length);
        Assert.Contains(context.By, new[] { UnderstoodBy.Grammar, UnderstoodBy.Text, UnderstoodBy.Phi });
        foreach (var command in decision.Commands)
        {
            var definition = command.Definition;
            Assert.Same(TestCar.Catalogue.Find(definition.Name), definition);
            Assert.NotEqual(CommandKind.Dialogue, definition.Kind);
            Assert.All(command.Parameters, pair => Assert.True(Holds(definition.Parameter(pair.Key)!, pair.Value), $"{definition.Name} {pair}"));
            Assert.All(command.Changes, static change => Assert.True(change.Value.HasValue && !change.Path.Contains('{', StringComparison.Ordinal)));
            Assert.All(command.Changes, static change => Assert.False(change.Value.Number < change.Minimum || change.Value.Number > change.Maximum));
            var wanted = definition.Conditions;
            Assert.True(wanted.MaximumSpeedKmh is null || Math.Abs(context.Vehicle.SpeedKmh!.Value) <= wanted.MaximumSpeedKmh);
            Assert.True(wanted.Gears.Count == 0 || wanted.Gears.Contains(context.Vehicle.Gear));
            Assert.True(wanted.Ignition.Count == 0 || wanted.Ignition.Contains(context.Vehicle.Ignition));
            if (definition.Safety == SafetyClass.Safety || definition.Confirmation == ConfirmationRule.Always)
            {
                _confirmed++;
                Assert.Contains(context.Confirmed!.Commands, command.IsSameAs);
                Assert.True(definition.Safety != SafetyClass.Safety || context.Confidence >= 0.7);
            }
        }
    }

    private static bool Holds(ParameterDefinition parameter, SignalValue value) => parameter.Type switch
    {
        ParameterType.Number => value.Number >= (parameter.Minimum ?? double.MinValue) && value.Number <= (parameter.Maximum ?? double.MaxValue),
        ParameterType.Switch => value.Flag is not null,
        ParameterType.Choice => parameter.List!.Values.Any(one => one.Name == value.Text),
        _ => value.Text is { Length: > 0 } text && text.Length <= parameter.MaximumLength && !text.Any(char.IsControl),
    };

    private void Shake()
    {
        foreach (var path in new[] { DriverTemperature, PassengerTemperature, Volume, Window })
        {
            _signals.Values[path] = _random.Next(8) == 0 ? default : SignalValue.Of(Pick(Numbers));
        }
    }

    private VehicleState Vehicle() => new(
        Pick<float?>([null, 0, 0, 2, 4, 100, -3, float.NaN, float.PositiveInfinity]), Pick(Enum.GetValues<IgnitionState>()), Pick(Enum.GetValues<Gear>()));

    private CommandProposal Propose()
    {
        var definition = Pick([.. TestCar.Catalogue.Commands]);
        var values = new Dictionary<string, SignalValue>();
        foreach (var parameter in definition.Parameters.Where(_ => _random.Next(8) > 0))
        {
            values[parameter.Name] = Value(_random.Next(6) == 0 ? Pick(Enum.GetValues<ParameterType>()) : parameter.Type);
        }

        if (_random.Next(20) == 0)
        {
            values["confirmed"] = SignalValue.Of(true);
        }

        return new CommandProposal(_random.Next(20) == 0 ? definition with { Safety = SafetyClass.Information } : definition, values);
    }

    private SignalValue Value(ParameterType type) => type switch
    {
        ParameterType.Number => SignalValue.Of(Pick(Numbers)),
        ParameterType.Switch => SignalValue.Of(_random.Next(2) == 0),
        ParameterType.Choice => SignalValue.Of(Words[_random.Next(3)]),
        _ => SignalValue.Of(Pick(Words)),
    };

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
