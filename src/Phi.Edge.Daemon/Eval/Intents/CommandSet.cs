using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>The commands that a mapping names.</summary>
internal sealed class CommandSet
{
    private readonly HashSet<string> _names;

    /// <param name="entries">Names, <c>group:NAME</c> or <c>kind:NAME</c>; those the catalogue does not have are left out.</param>
    /// <param name="catalogue">The catalogue.</param>
    public CommandSet(IEnumerable<string> entries, CommandCatalogue catalogue) =>
        _names = [.. entries.SelectMany(entry => catalogue.Commands.Where(command => Fits(entry, command))).Select(command => command.Name)];

    /// <summary>The catalogue has none of them: it does not cover the intent.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>The command is one of them.</summary>
    public bool Has(CommandDefinition command) => _names.Contains(command.Name);

    private static bool Fits(string entry, CommandDefinition command) => entry.Split(':', 2) switch
    {
        ["group", var group] => command.Group == group,
        ["kind", var kind] => kind.Equals(command.Kind.ToString(), StringComparison.OrdinalIgnoreCase),
        _ => command.Name == entry,
    };
}
