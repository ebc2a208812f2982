using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>
/// What was done lately, newest first, bounded. Something that cannot be taken back is kept too: "undo" is about the last thing done, and must
/// not reach behind it.
/// </summary>
/// <param name="capacity">Most requests kept.</param>
/// <param name="expiry">A request older than this is no longer taken back.</param>
public sealed class UndoHistory(int capacity, TimeSpan expiry)
{
    private readonly LinkedList<UndoEntry> _entries = [];

    /// <summary>Class and former values allow it to be taken back.</summary>
    public static bool CanUndo(CheckedCommand command) =>
        command.Definition is { Kind: CommandKind.Action, Safety: SafetyClass.Comfort or SafetyClass.Attention }
        && command.Changes.Count > 0
        && command.Changes.All(static change => change.Before is { } before && IsSameType(before, change.Value));

    /// <summary>These commands have been carried out.</summary>
    public void Add(IReadOnlyList<CheckedCommand> commands, TimeSpan at)
    {
        CheckedCommand[] actions = [.. commands.Where(static command => command.Definition.Kind == CommandKind.Action)];
        if (actions.Length == 0)
        {
            return;
        }

        _entries.AddFirst(new UndoEntry(actions, at));
        if (_entries.Count > capacity)
        {
            _entries.RemoveLast();
        }
    }

    /// <summary>What was done last; null when there is nothing, or it is too long ago.</summary>
    public UndoEntry? Last(TimeSpan at) => _entries.First is { } last && at - last.Value.At <= expiry ? last.Value : null;

    /// <summary>It has been taken back: the next undo is about what was done before it.</summary>
    public void Remove(UndoEntry entry) => _entries.Remove(entry);

    private static bool IsSameType(SignalValue one, SignalValue other) =>
        (one.Number is null) == (other.Number is null) && (one.Text is null) == (other.Text is null) && (one.Flag is null) == (other.Flag is null);
}
