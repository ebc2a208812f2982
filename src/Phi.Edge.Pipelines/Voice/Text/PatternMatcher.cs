using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>
/// Finds the pattern that fits all words at the lowest cost: a dynamic program over (words taken, state), so the work is bounded by words
/// times states whatever the input.
/// </summary>
internal sealed class PatternMatcher(LanguageModel model, TextOptions options)
{
    private const double Filler = 0.05;
    private const double Article = 0.1;
    private const double LeadIn = 0.15;

    // Dearer than a word of free text: a filler that starts a title belongs to the title.
    private const double FillerBeforeText = 1.05;

    /// <summary>The best match of the whole part; null when no pattern fits.</summary>
    public PatternMatch? Match(string text, IReadOnlyList<TextToken> tokens, StepCounter steps)
    {
        if (tokens.Count == 0) return null;
        var slots = new SlotReader(model, text, tokens, options, steps);
        var columns = new Dictionary<int, MatchCell>?[tokens.Count + 1];
        columns[0] = new() { [0] = new(0, null, null, default) };
        for (var at = 0; at < tokens.Count; at++)
        {
            if (columns[at] is not { } column) continue;
            var skip = Skip(tokens, at, steps);
            foreach (var (state, cell) in column)
            {
                if (steps.IsExhausted) return null;
                Advance(columns, tokens, at, state, cell, skip, slots, steps);
            }
        }

        return Best(columns[tokens.Count]);
    }

    private void Advance(
        Dictionary<int, MatchCell>?[] columns, IReadOnlyList<TextToken> tokens, int at, int number, MatchCell cell, (int Length, double Cost) skip,
        SlotReader slots, StepCounter steps)
    {
        var state = model.Machine.States[number];
        steps.Count();
        foreach (var target in state.After(tokens[at].Word)) Reach(columns, at + 1, target, cell, 0, null, default, steps);
        foreach (var edge in state.Slots)
            foreach (var value in slots.Values(edge.Parameter, at))
                Reach(columns, at + value.Length, edge.Target, cell, value.Cost, edge.Parameter, value.Value, steps);
        if (number == 0 && skip.Length == 0 && model.Words.LeadIns.Contains(tokens[at].Word))
            Reach(columns, at + 1, 0, cell, LeadIn, null, default, steps);
        if (skip.Length > 0)
            Reach(columns, at + skip.Length, number, cell, state.TakesText && number != 0 ? FillerBeforeText * skip.Length : skip.Cost, null, default, steps);
    }

    private static void Reach(
        Dictionary<int, MatchCell>?[] columns, int at, int state, MatchCell from, double cost, ParameterDefinition? parameter, SignalValue value,
        StepCounter steps)
    {
        steps.Count();
        var column = columns[at] ??= [];
        if (column.TryGetValue(state, out var known) && known.Cost <= from.Cost + cost) return;
        column[state] = new(from.Cost + cost, from, parameter, value);
    }

    private (int Length, double Cost) Skip(IReadOnlyList<TextToken> tokens, int at, StepCounter steps)
    {
        var longest = model.Fillers.Run(tokens, at, steps).Select(match => match.Length).DefaultIfEmpty().Max();
        if (longest > 0) return (longest, Filler * longest);
        return model.Words.Articles.Contains(tokens[at].Word) ? (1, Article) : default;
    }

    private PatternMatch? Best(Dictionary<int, MatchCell>? column)
    {
        (double Cost, int Pattern, MatchCell Cell)? best = null;
        foreach (var (state, cell) in column ?? [])
        {
            if (model.Machine.States[state].Accepts is not [var pattern, ..]) continue;
            if (best is { } known && (known.Cost < cell.Cost || (known.Cost == cell.Cost && known.Pattern < pattern))) continue;
            best = (cell.Cost, pattern, cell);
        }

        if (best is not { } found) return null;
        var fit = model.Patterns[found.Pattern].Pattern;
        var values = found.Cell.Values().ToDictionary(said => said.Key, said => fit.Meant(said.Key, said.Value), StringComparer.Ordinal);
        foreach (var (name, value) in fit.With) values.TryAdd(name, value);
        return new(model.Patterns[found.Pattern], values, found.Cost);
    }
}
