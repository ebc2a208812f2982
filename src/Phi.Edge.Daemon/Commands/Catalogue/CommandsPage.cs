using System.Text;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Daemon.Commands.Catalogue;

/// <summary>Writes the commands of a catalogue as Markdown, by group.</summary>
internal static class CommandsPage
{
    private const int Examples = 3;

    public static string Write(CommandCatalogue catalogue)
    {
        var page = new StringBuilder($"{catalogue.Commands.Count} commands in {string.Join(", ", catalogue.Languages)}.\n");
        foreach (var group in catalogue.Commands.GroupBy(static c => c.Group))
        {
            page.Append($"\n### {char.ToUpperInvariant(group.Key[0])}{group.Key[1..]}\n\n| command | what it does | parameters | safety | signals | said, for example |\n|---|---|---|---|---|---|\n");
            foreach (var command in group) page.Append(Row(command, catalogue.Languages[0]));
        }

        return page.ToString();
    }

    private static string Row(CommandDefinition command, string language) =>
        $"| `{command.Name}` | {Cell(command.Summary)} | {Cell(string.Join("; ", command.Parameters.Select(Parameter)))} | {Cell(Safety(command))} | {Signals(command)} | {Said(command, language)} |\n";

    private static string Parameter(ParameterDefinition parameter)
    {
        var what = parameter.Type switch
        {
            ParameterType.Number => $"{parameter.Minimum} to {parameter.Maximum} {parameter.Unit}{(parameter.Step is { } step ? $" by {step}" : "")}",
            ParameterType.Choice => string.Join(", ", parameter.List!.Values.Select(static v => v.Name)),
            ParameterType.Switch => "true or false",
            _ => $"text{(parameter.List is { } list ? $" (list {list.Name})" : "")}",
        };
        var given = parameter.Default is { } value ? $", default {value}" : parameter.IsOptional ? ", optional" : "";
        return $"{parameter.Name}: {what}{given}";
    }

    private static string Safety(CommandDefinition command)
    {
        var parts = new List<string> { Lower(command.Safety) };
        if (command.Confirmation == ConfirmationRule.Always) parts.Add("always confirmed");
        if (command.ConfirmFor.Count > 0) parts.Add($"confirmed for {string.Join("; ", command.ConfirmFor.Select(asked => $"{asked.Key} {string.Join(", ", asked.Value)}"))}");
        if (command.Confirmation == ConfirmationRule.WhenMoving) parts.Add("confirmed while moving");
        var conditions = command.Conditions;
        if (conditions.MinimumSpeedKmh is { } low) parts.Add($"from {low} km/h");
        if (conditions.MaximumSpeedKmh is { } high) parts.Add($"up to {high} km/h");
        if (conditions.Gears.Count > 0) parts.Add($"gear {string.Join(" or ", conditions.Gears.Select(Lower))}");
        if (conditions.Ignition.Count > 0) parts.Add($"ignition {string.Join(" or ", conditions.Ignition.Select(Lower))}");
        return string.Join(", ", parts);
    }

    private static string Signals(CommandDefinition command) =>
        Cell(string.Join("<br>", command.Effects.Select(static e => e.Path).Concat(command.Reads.Select(static r => r.Path)).Distinct().Select(static path => $"`{path}`")));

    private static string Said(CommandDefinition command, string language) =>
        Cell(string.Join("<br>", command.Patterns[language].Select(static p => PatternText.Example(p.Node)).Distinct().Take(Examples)));

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
