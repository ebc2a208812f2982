using Phi.Edge.Inference.Grammar.Automata;

namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>Bytes accepted by an automaton, with bounds on the characters of a string; or one special token.</summary>
internal sealed class Terminal : Rule
{
    /// <summary>Longest token that constrained output uses, in bytes; counts farther from their bounds look alike.</summary>
    public const int MaximumTokenBytes = 256;

    private static readonly ByteDfa Nothing = new([], [], [-1], [false]);

    /// <summary>Bytes accepted by an automaton.</summary>
    public Terminal(ByteDfa dfa) => Dfa = dfa;

    /// <summary>A string in quotes with <paramref name="minimum"/> to <paramref name="maximum"/> characters.</summary>
    public Terminal(ByteDfa dfa, int minimum, int maximum)
        : this(dfa)
    {
        IsCounted = true;
        Minimum = minimum;
        Maximum = maximum;
    }

    private Terminal(int specialToken)
        : this(Nothing) => SpecialToken = specialToken;

    /// <summary>The automaton; without transitions for a special token.</summary>
    public ByteDfa Dfa { get; }

    /// <summary>True when characters are counted.</summary>
    public bool IsCounted { get; }

    /// <summary>Fewest characters.</summary>
    public int Minimum { get; }

    /// <summary>Most characters.</summary>
    public int Maximum { get; }

    /// <summary>Id of the special token, or -1.</summary>
    public int SpecialToken { get; } = -1;

    /// <summary>The state in which any bytes may come; -1 when there is none.</summary>
    public int FreeState { get; init; } = -1;

    /// <summary>One special token.</summary>
    public static Terminal Special(int token) => new(token);

    /// <summary>Bytes to the end of the terminal.</summary>
    public long LengthFrom(int state, int count)
    {
        if (SpecialToken >= 0)
            return 1;
        return (long)Dfa.BytesToEnd(state) + Math.Max(0, Minimum - count - (IsCounted ? Dfa.CharactersToEnd(state) : 0));
    }

    /// <summary>True when <see cref="Minimum"/> is not reached yet.</summary>
    public bool IsBelowMinimum(int count) => count < Minimum;

    /// <inheritdoc/>
    public override int ClampCount(int count)
    {
        if (!IsCounted)
            return 0;
        var missing = Math.Clamp(Minimum - count, 0, MaximumTokenBytes);
        return (missing * (MaximumTokenBytes + 1)) + Math.Min(Maximum - count, MaximumTokenBytes);
    }

    /// <inheritdoc/>
    public override void Start(Frame? parent, int depth, CursorSet target)
    {
        var cursor = new Cursor(this, 0, 0, parent);
        if (SpecialToken >= 0)
            target.Add(cursor);
        else
            target.Enter(cursor);
    }

    /// <inheritdoc/>
    protected override long Measure(int depth)
    {
        var isImpossible = SpecialToken < 0 && (Dfa.IsEmpty || (IsCounted && Dfa.CharactersToEnd(0) > Maximum));
        return isImpossible ? Impossible : LengthFrom(0, 0);
    }
}
