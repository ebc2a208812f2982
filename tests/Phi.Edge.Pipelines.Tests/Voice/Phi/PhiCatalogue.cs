using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Tests.Voice.Phi;

/// <summary>A catalogue with every kind of parameter, as large as wanted.</summary>
internal static class PhiCatalogue
{
    private static readonly LocalizedText Name = new(new Dictionary<string, string> { ["en"] = "name" });

    private static readonly ValueList Zones = new("zone",
        [.. new[] { "driver", "passenger", "rear" }.Select(n => new ListValue(n, new Dictionary<string, IReadOnlyList<PatternNode>>(), Name))]);

    public static CommandCatalogue Of(int count) => new()
    {
        Name = "car",
        Languages = ["en", "de"],
        Lists = new Dictionary<string, ValueList> { ["zone"] = Zones },
        Commands = [.. Enumerable.Range(0, count).Select(Command)],
        Fillers = new Dictionary<string, IReadOnlyList<string>>(),
        Sentences = new Dictionary<string, LocalizedText>(),
    };

    private static CommandDefinition Command(int number) => new()
    {
        Name = number == 0 ? "set-temperature" : $"command-{number}",
        Summary = "Sets the temperature of a zone.",
        Group = "climate",
        Kind = CommandKind.Action,
        Safety = number == 1 ? SafetyClass.Safety : SafetyClass.Comfort,
        Patterns = new Dictionary<string, IReadOnlyList<UtterancePattern>>(),
        Parameters =
        [
            new ParameterDefinition { Name = "value", Type = ParameterType.Number, Unit = "celsius", Minimum = 16, Maximum = 28, Step = 0.5 },
            new ParameterDefinition { Name = "zone", Type = ParameterType.Choice, List = Zones, Default = SignalValue.Of("driver") },
            new ParameterDefinition { Name = "quick", Type = ParameterType.Switch, IsOptional = true },
            new ParameterDefinition { Name = "note", Type = ParameterType.Text, MaximumLength = 20, IsOptional = true },
        ],
    };
}
