namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>Builds the automaton of a machine given as a step function, by visiting every state it can be in.</summary>
internal abstract class DfaExplorer<TState>
    where TState : struct, IEquatable<TState>
{
    /// <summary>The bytes that are tried.</summary>
    protected abstract byte[] Alphabet { get; }

    /// <summary>The state before the first byte.</summary>
    protected abstract TState Start { get; }

    /// <summary>The state after a byte; null when the byte may not come.</summary>
    protected abstract TState? Step(TState state, byte value);

    /// <summary>Tag of an accepting state, -1 for the others.</summary>
    protected abstract int Tag(TState state);

    /// <summary>True when a character of a string ends in this state.</summary>
    protected virtual bool IsBoundary(TState state) => false;

    /// <summary>Visits all states. Null when there are more than <paramref name="limit"/>.</summary>
    public ByteDfa? Build(int limit)
    {
        var alphabet = Alphabet;
        var ids = new Dictionary<TState, int> { [Start] = 0 };
        var states = new List<TState> { Start };
        var next = new List<int>();
        for (var i = 0; i < states.Count; i++)
        {
            foreach (var value in alphabet)
            {
                if (Step(states[i], value) is not { } target)
                {
                    next.Add(ByteDfa.Dead);
                    continue;
                }
                if (!ids.TryGetValue(target, out var id))
                {
                    if (states.Count == limit)
                        return null;
                    ids[target] = id = states.Count;
                    states.Add(target);
                }
                next.Add(id);
            }
        }
        return new ByteDfa(alphabet, [.. next], [.. states.Select(Tag)], [.. states.Select(IsBoundary)]);
    }
}
