using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>Counts how the sentences of one file were understood.</summary>
internal sealed class FileScore
{
    private readonly IntentSet _set;
    private readonly int _errorsKept;
    private readonly Dictionary<string, CommandSet> _commands;
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Compared, int Right)> _slots = new(StringComparer.Ordinal);
    private readonly List<IntentError> _errors = [];
    private int _outOfDomain;
    private int _outOfDomainRejected;
    private int _leftOut;

    public FileScore(IntentSet set, CommandCatalogue catalogue, int errorsKept)
    {
        (_set, _errorsKept) = (set, errorsKept);
        _commands = set.Intents.Select(intent => (intent.Key, Set: new CommandSet(intent.Value, catalogue))).Where(intent => !intent.Set.IsEmpty)
            .ToDictionary(intent => intent.Key, intent => intent.Set, StringComparer.Ordinal);
        foreach (var intent in _commands.Keys) _counts[intent] = new int[4];
    }

    /// <summary>Whether a sentence with this intent is compared at all.</summary>
    public bool Compares(string intent) => _commands.ContainsKey(intent) || IsOutOfDomain(intent);

    /// <summary>Counts a sentence that is not compared.</summary>
    public void LeaveOut() => _leftOut++;

    /// <summary>Counts a sentence.</summary>
    public void Add(IntentLine line, Understood understood)
    {
        var command = understood.Kind == UnderstoodKind.Commands ? understood.Commands[0].Definition : null;
        if (_commands.TryGetValue(line.Intent, out var expected)) Covered(line, expected, command, understood.Commands);
        else Foreign(line, command);
    }

    /// <summary>The counts.</summary>
    public FileResult Result(string file) => new(
        file, _set.Language,
        [.. _counts.Select(intent => new IntentResult(intent.Key, intent.Value[0], intent.Value[1], intent.Value[2], intent.Value[3]))],
        _outOfDomain, _outOfDomainRejected, _leftOut,
        [.. _slots.Select(slot => new SlotResult(slot.Key, slot.Value.Compared, slot.Value.Right))], _errors);

    private bool IsOutOfDomain(string intent) =>
        _set.OutOfDomain is { } foreign && !_set.Intents.ContainsKey(intent) && (foreign.Contains(intent) || foreign.Contains("*"));

    private void Covered(IntentLine line, CommandSet expected, CommandDefinition? command, IReadOnlyList<CommandProposal> proposals)
    {
        var counts = _counts[line.Intent];
        counts[0]++;
        if (command is null) counts[2]++;
        else if (expected.Has(command))
        {
            counts[1]++;
            Compare(line, proposals);
            return;
        }
        else Blame(command);

        Keep(line, command);
    }

    private void Foreign(IntentLine line, CommandDefinition? command)
    {
        _outOfDomain++;
        if (command is null) _outOfDomainRejected++;
        else
        {
            Blame(command);
            Keep(line, command);
        }
    }

    private void Blame(CommandDefinition command)
    {
        foreach (var (intent, commands) in _commands)
        {
            if (!commands.Has(command)) continue;
            _counts[intent][3]++;
            return;
        }
    }

    private void Compare(IntentLine line, IReadOnlyList<CommandProposal> proposals)
    {
        foreach (var slot in line.Slots ?? [])
        {
            if (slot is not [{ } name, { } value] || _set.Slots?.GetValueOrDefault(name) is not { } kind) continue;
            if (SlotComparison.Right(kind, value, _set.Language, proposals) is not { } right) continue;
            var (compared, rights) = _slots.GetValueOrDefault(name);
            _slots[name] = (compared + 1, rights + (right ? 1 : 0));
        }
    }

    private void Keep(IntentLine line, CommandDefinition? command)
    {
        if (_errors.Count < _errorsKept) _errors.Add(new(line.Text, line.Intent, command?.Name ?? "-"));
    }
}
