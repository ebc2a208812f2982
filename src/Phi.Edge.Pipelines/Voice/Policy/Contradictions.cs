using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>Finds commands of one request that cannot both be meant.</summary>
internal static class Contradictions
{
    /// <returns>The command that contradicts an earlier one; null when there is none.</returns>
    public static CommandDefinition? In(IReadOnlyList<CheckedCommand> commands)
    {
        var signals = new Dictionary<string, SignalValue>(StringComparer.Ordinal);
        var unnamed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in commands)
        {
            // Without signals only the name tells what is touched: two calls, two destinations.
            if (command.Definition.Kind == CommandKind.Action && command.Changes.Count == 0 && !unnamed.Add(command.Definition.Name))
            {
                return command.Definition;
            }

            foreach (var change in command.Changes)
            {
                if (!signals.TryAdd(change.Path, change.Value) && signals[change.Path] != change.Value)
                {
                    return command.Definition;
                }
            }
        }

        return null;
    }
}
