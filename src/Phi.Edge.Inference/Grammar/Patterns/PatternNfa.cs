namespace Phi.Edge.Inference.Grammar.Patterns;

/// <summary>A nondeterministic automaton over the bytes of a string's content (Thompson's construction). State 0 is the start.</summary>
internal sealed class PatternNfa
{
    private const int MaximumStates = 20_000;

    private readonly List<List<int>> _free = [];
    private readonly List<List<(byte First, byte Last, int Next)>> _edges = [];
    private readonly List<bool> _boundaries = [];

    /// <summary>Builds the automaton.</summary>
    public PatternNfa(PatternNode pattern) => End = Add(pattern, NewState(isBoundary: true));

    /// <summary>The accepting state.</summary>
    public int End { get; }

    /// <summary>True between two characters.</summary>
    public bool IsBoundary(int state) => _boundaries[state];

    /// <summary>All states reached without input, sorted.</summary>
    public int[] Close(IEnumerable<int> states)
    {
        var closed = new SortedSet<int>(states);
        var open = new Stack<int>(closed);
        while (open.TryPop(out var state))
        {
            foreach (var next in _free[state])
            {
                if (closed.Add(next))
                    open.Push(next);
            }
        }
        return [.. closed];
    }

    /// <summary>All states after a byte, sorted; empty when it does not fit.</summary>
    public int[] Step(int[] states, byte value) => Close(
        from state in states
        from edge in _edges[state]
        where value >= edge.First && value <= edge.Last
        select edge.Next);

    private int Add(PatternNode node, int start)
    {
        if (node.Set is { } set)
            return AddSet(set, start);
        if (node.IsChoice)
        {
            var end = NewState(isBoundary: true);
            foreach (var part in node.Parts)
                _free[Add(part, start)].Add(end);
            return end;
        }
        if (!node.IsRepeat)
            return node.Parts.Aggregate(start, (state, part) => Add(part, state));
        for (var i = 0; i < node.Minimum; i++)
            start = Add(node.Parts[0], start);
        return node.Maximum is { } maximum ? AddOptional(node.Parts[0], start, maximum - node.Minimum) : AddLoop(node.Parts[0], start);
    }

    private int AddSet(CharSet set, int start)
    {
        var end = NewState(isBoundary: true);
        foreach (var sequence in Utf8Sequences.Of(set))
        {
            var state = start;
            for (var i = 0; i < sequence.Length; i++)
            {
                var next = i == sequence.Length - 1 ? end : NewState(isBoundary: false);
                _edges[state].Add((sequence[i].First, sequence[i].Last, next));
                state = next;
            }
        }
        return end;
    }

    private int AddOptional(PatternNode part, int start, int count)
    {
        var end = NewState(isBoundary: true);
        for (var i = 0; i < count; i++)
        {
            _free[start].Add(end);
            start = Add(part, start);
        }
        _free[start].Add(end);
        return end;
    }

    private int AddLoop(PatternNode part, int start)
    {
        // A state of its own, so that the way back does not reopen what came before.
        var loop = NewState(isBoundary: true);
        _free[start].Add(loop);
        _free[Add(part, loop)].Add(loop);
        return loop;
    }

    private int NewState(bool isBoundary)
    {
        if (_edges.Count == MaximumStates)
            throw new PatternNotSupportedException(0, "the pattern or its counts are too large.");
        _free.Add([]);
        _edges.Add([]);
        _boundaries.Add(isBoundary);
        return _edges.Count - 1;
    }
}
