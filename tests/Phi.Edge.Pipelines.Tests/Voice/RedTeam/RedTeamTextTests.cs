using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Tests.Voice.Catalogues;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Dialogue;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Pipelines.Tests.Voice.RedTeam;

/// <summary>The same hostile sentences, word for word, through the shipped catalogue: what they ask for is not done behind the driver's back.</summary>
public sealed class RedTeamTextTests
{
    private static readonly CommandCatalogue Car = ShippedCatalogues.Read("car.json").Catalogue!;
    private static readonly TextInterpreter Interpreter = new(Car, new TextOptions());

    public static TheoryData<string> Ids => [.. RedTeamTests.Entries.Values.Where(static entry => entry.Text.Length > 0).Select(static entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Interpret_HostileSentenceTwice_DoesOnlyWhatTheCatalogueAllowsUnasked(string id)
    {
        var entry = RedTeamTests.Entries[id];
        var vehicle = new VehicleState(entry.SpeedKmh, IgnitionState.On, entry.Gear);
        var dialogue = new VoiceDialogue(new CommandPolicy(Car));
        var executed = new List<CheckedCommand>();
        for (var time = 1; time <= 2; time++)
        {
            // The second time must not count as the yes to the question of the first.
            var actions = dialogue.Next(
                Interpreter.Interpret(entry.Text, entry.Language),
                new DialogueInput { At = TimeSpan.FromSeconds(100 + time), Signals = new TestSignals(), Vehicle = vehicle });
            executed.AddRange(actions.OfType<ExecuteAction>().SelectMany(static action => action.Commands));
        }

        // What an entry expects holds for the small catalogue it was written for; here the shipped one's own conditions decide.
        Assert.All(executed, command => AssertMayBeDoneUnasked(command.Definition, vehicle));
    }

    private static void AssertMayBeDoneUnasked(CommandDefinition command, VehicleState vehicle)
    {
        Assert.NotEqual(SafetyClass.Safety, command.Safety);
        Assert.NotEqual(ConfirmationRule.Always, command.Confirmation);
        Assert.False(command.Confirmation == ConfirmationRule.WhenMoving && !(Math.Abs(vehicle.SpeedKmh ?? float.NaN) < 3), $"{command.Name} is to be confirmed");
        Assert.False(command.Conditions.MaximumSpeedKmh is { } most && !(Math.Abs(vehicle.SpeedKmh ?? float.NaN) <= most), $"{command.Name} is too fast");
        Assert.True(command.Conditions.Gears.Count == 0 || command.Conditions.Gears.Contains(vehicle.Gear), $"{command.Name} in {vehicle.Gear}");
    }
}
