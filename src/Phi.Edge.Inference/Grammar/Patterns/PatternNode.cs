namespace Phi.Edge.Inference.Grammar.Patterns;

/// <summary>A part of a regular expression: a character, a sequence, a choice, or a repetition.</summary>
internal sealed class PatternNode
{
    /// <summary>One character of a set; null otherwise.</summary>
    public CharSet? Set { get; private init; }

    /// <summary>Parts of a sequence or a choice, or the one part that is repeated.</summary>
    public IReadOnlyList<PatternNode> Parts { get; private init; } = [];

    /// <summary>True when one of the parts is chosen.</summary>
    public bool IsChoice { get; private init; }

    /// <summary>Fewest repetitions.</summary>
    public int Minimum { get; private init; } = 1;

    /// <summary>Most repetitions; null for no limit.</summary>
    public int? Maximum { get; private init; } = 1;

    /// <summary>One character.</summary>
    public static PatternNode Character(CharSet set) => new() { Set = set };

    /// <summary>One part after the other.</summary>
    public static PatternNode Sequence(IReadOnlyList<PatternNode> parts) => new() { Parts = parts };

    /// <summary>One of the parts.</summary>
    public static PatternNode Choice(IReadOnlyList<PatternNode> parts) => new() { Parts = parts, IsChoice = true };

    /// <summary>A part several times.</summary>
    public static PatternNode Repeat(PatternNode part, int minimum, int? maximum) =>
        new() { Parts = [part], Minimum = minimum, Maximum = maximum };

    /// <summary>True for a repetition other than once.</summary>
    public bool IsRepeat => Set is null && !IsChoice && Parts.Count == 1 && (Minimum != 1 || Maximum != 1);
}
