using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Numbers;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>Compares labelled slots with the values of a command.</summary>
internal static class SlotComparison
{
    private static readonly HashSet<string> On = ["on", "activate", "activated", "enable", "enabled", "start", "start up", "active", "engage", "engaged"];
    private static readonly HashSet<string> Off =
        ["off", "deactivate", "deactivated", "disable", "disabled", "stop", "shut down", "disengage", "disengaged"];

    /// <summary>Whether the commands have the labelled value; null when the two cannot be compared.</summary>
    public static bool? Right(string kind, string labelled, string language, IReadOnlyList<CommandProposal> commands)
    {
        var values = commands.SelectMany(command => command.Values.Values).ToList();
        return kind switch
        {
            "number" => Number(labelled, language) is { } number ? values.Any(value => value.Number is { } found && Math.Abs(found - number) < 0.01) : null,
            "switch" => Flag(labelled) is { } flag && values.Any(value => value.Flag is not null) ? values.Any(value => value.Flag == flag) : null,
            "text" => values.Any(value => value.Text is not null) ? values.Any(value => Holds(value, labelled)) : null,
            _ => null,
        };
    }

    private static bool? Flag(string labelled) => On.Contains(labelled) ? true : Off.Contains(labelled) ? false : null;

    private static double? Number(string labelled, string language)
    {
        var words = labelled.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return SpokenNumbers.Parse(language, labelled.StartsWith('-') ? [labelled] : words, 0)?.Value;
    }

    private static bool Holds(SignalValue value, string labelled) =>
        value.Text is { } text && Plain(text).Contains(Plain(labelled), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
