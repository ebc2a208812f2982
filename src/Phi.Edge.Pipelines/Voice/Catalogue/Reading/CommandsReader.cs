using System.Text.Json;
using System.Text.RegularExpressions;
using Phi.Edge.Pipelines.Voice.Catalogue.Json;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>Reads commands.</summary>
internal static partial class CommandsReader
{
    private static readonly string[] Situations = ["done", "confirm", "refused", "question", "value", "unknown"];
    private static readonly string[] Families = ["refused.", "question.", "ecu."];

    public static List<CommandDefinition> Read(Sections sections, CatalogueContext context)
    {
        var commands = sections.Of("commands");
        if (commands.Count > CatalogueLimits.Commands) context.Wrong(commands[^1].Value, $"More than {CatalogueLimits.Commands} commands: remove some.");
        return [.. commands.Take(CatalogueLimits.Commands).Select(command => Read(command.Key, command.Value, sections, context))];
    }

    private static CommandDefinition Read(string name, JsonSpot spot, Sections sections, CatalogueContext context)
    {
        var problems = context.Problems;
        Expect.Only(spot, problems, "summary", "group", "kind", "parameters", "say", "effects", "reads", "results", "safety", "confirm", "confirmFor", "conditions", "answers");
        if (!Kebab().IsMatch(name)) context.Wrong(spot, $"'{name}' is no command name: use lower-case words joined by hyphens, at most 50 characters.");
        var parameters = ParametersReader.Read(spot.Member("parameters"), context);
        var effects = new EffectsReader(parameters, context);
        var command = new CommandDefinition
        {
            Name = name,
            Summary = Expect.Text(spot.Member("summary"), problems) ?? "",
            Group = Expect.Text(spot.Member("group"), problems) ?? sections.Groups.GetValueOrDefault(spot, ""),
            Kind = Expect.Enum(spot.Member("kind"), CommandKind.Action, problems),
            Parameters = parameters,
            Patterns = new UtterancesReader(parameters, context).Read(spot),
            Effects = effects.Effects(spot.Member("effects")),
            Reads = effects.Reads(spot.Member("reads")),
            Safety = Expect.Enum(spot.Member("safety"), SafetyClass.Attention, problems),
            Confirmation = Expect.Enum(spot.Member("confirm"), ConfirmationRule.Never, problems),
            Conditions = ConditionsReader.Read(spot.Member("conditions"), parameters, context),
            ConfirmFor = ConfirmFor(spot.Member("confirmFor"), parameters, context),
            Answers = Answers(spot, parameters, context),
        };
        if (spot.Kind == JsonValueKind.Object) Check(command, spot, context);
        return command;
    }

    private static Dictionary<string, LocalizedText> Answers(JsonSpot command, List<ParameterDefinition> parameters, CatalogueContext context)
    {
        var places = parameters.Select(static p => p.Name).Concat(CatalogueSentences.Places)
            .Concat(command.Member("results")?.Items.Select(item => Expect.Text(item, context.Problems)).OfType<string>() ?? []).ToHashSet(StringComparer.Ordinal);
        var answers = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var (situation, value) in Expect.Members(command.Member("answers"), context.Problems))
        {
            if (Situations.Contains(situation) || Families.Any(family => situation.StartsWith(family, StringComparison.Ordinal))) answers[situation] = TextsReader.Read(value, places, context);
            else context.Wrong(value, $"'{situation}' is no situation for an answer: use {string.Join(", ", Situations)}, or refused.REASON, question.PARAMETER, ecu.STATUS.");
        }

        return answers;
    }

    private static Dictionary<string, IReadOnlyList<string>> ConfirmFor(JsonSpot? spot, List<ParameterDefinition> parameters, CatalogueContext context)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, value) in Expect.Members(spot, context.Problems))
        {
            if (parameters.Exists(parameter => parameter.Name == name && parameter.Type is ParameterType.Text or ParameterType.Choice))
                texts[name] = [.. Expect.OneOrMany(value).Select(item => Expect.Text(item, context.Problems)).OfType<string>()];
            else context.Wrong(value, $"'{name}' is no text or choice of this command: \"confirmFor\" names the texts that are asked about.");
        }

        return texts;
    }

    private static void Check(CommandDefinition command, JsonSpot spot, CatalogueContext context)
    {
        if (command.Summary.Length == 0) context.Wrong(spot, "\"summary\" is missing: one English sentence.");
        if (command.Group.Length == 0) context.Wrong(spot, "\"group\" is missing: the heading in the docs, here or once for the file.");
        if (spot.Member("safety") is null) context.Wrong(spot, "\"safety\" is missing: information, comfort, attention or safety.");
        if (command.Safety == SafetyClass.Safety && command.Confirmation != ConfirmationRule.Always)
            context.Wrong(spot.Member("safety")!, "A command of class \"safety\" weakens a safety system: it needs \"confirm\": \"always\".");
        if ((command.Confirmation != ConfirmationRule.Never || command.ConfirmFor.Count > 0) && !command.Answers.ContainsKey("confirm"))
            context.Wrong(spot.Member("confirm") ?? spot.Member("confirmFor")!, "A command that is confirmed needs the answer \"confirm\": what the driver is asked.");
        if (command.Kind == CommandKind.Action && command.Safety == SafetyClass.Information)
            context.Wrong(spot.Member("safety") ?? spot, "A command that changes something is not of class \"information\": use comfort, attention or safety.");
        if (command.Kind != CommandKind.Action && command.Effects.Count > 0)
            context.Wrong(spot.Member("effects")!, "Only actions set signals: leave \"effects\" out, or make it an action.");
        if (command.Kind != CommandKind.Question && command.Reads.Count > 0) context.Wrong(spot.Member("reads")!, "Only questions read signals.");
    }

    [GeneratedRegex("^(?=.{1,50}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
