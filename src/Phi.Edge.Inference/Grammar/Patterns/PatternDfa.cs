using Phi.Edge.Inference.Grammar.Automata;

namespace Phi.Edge.Inference.Grammar.Patterns;

/// <summary>
/// JSON strings, quotes included, that match a pattern and have a least length. Characters are written as they are where JSON
/// allows it, so there is one spelling of each string.
/// </summary>
internal sealed class PatternDfa : DfaExplorer<(int Set, int Missing)>
{
    private const int MaximumStates = 4000;
    private const int Before = 0, After = 1;

    private readonly PatternNfa _nfa;
    private readonly int _minimum;
    private readonly List<int[]> _sets = [[], []];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Set, byte Value), int> _steps = [];

    private PatternDfa(PatternNfa nfa, int minimum)
    {
        _nfa = nfa;
        _minimum = minimum;
    }

    /// <inheritdoc/>
    protected override byte[] Alphabet { get; } = [.. Enumerable.Range(0x20, 0xF5 - 0x20).Select(value => (byte)value)];

    /// <inheritdoc/>
    protected override (int Set, int Missing) Start => (Before, 0);

    /// <summary>The automaton; null when it is too large.</summary>
    /// <exception cref="PatternNotSupportedException">The pattern is outside the supported subset.</exception>
    public static ByteDfa? Create(string pattern, int minimum) =>
        minimum > MaximumStates ? null : new PatternDfa(new PatternNfa(PatternParser.Parse(pattern)), minimum).Build(MaximumStates);

    /// <inheritdoc/>
    protected override (int Set, int Missing)? Step((int Set, int Missing) state, byte value)
    {
        switch (state.Set)
        {
            case Before:
                return value == '"' ? (Id(_nfa.Close([0])), _minimum) : null;
            case After:
                return null;
        }
        var states = _sets[state.Set];
        if (value == '"' && _nfa.IsBoundary(states[0]))
            return state.Missing == 0 && Array.BinarySearch(states, _nfa.End) >= 0 ? (After, 0) : null;
        if (!_steps.TryGetValue((state.Set, value), out var next))
        {
            var reached = _nfa.Step(states, value);
            _steps[(state.Set, value)] = next = reached.Length == 0 ? ByteDfa.Dead : Id(reached);
        }
        if (next < 0)
            return null;
        return (next, _nfa.IsBoundary(_sets[next][0]) ? Math.Max(0, state.Missing - 1) : state.Missing);
    }

    /// <inheritdoc/>
    protected override int Tag((int Set, int Missing) state) => state.Set == After ? 0 : -1;

    /// <inheritdoc/>
    protected override bool IsBoundary((int Set, int Missing) state) => state.Set > After && _nfa.IsBoundary(_sets[state.Set][0]);

    private int Id(int[] states)
    {
        var key = string.Join(',', states);
        if (!_ids.TryGetValue(key, out var id))
        {
            _ids[key] = id = _sets.Count;
            _sets.Add(states);
        }
        return id;
    }
}
