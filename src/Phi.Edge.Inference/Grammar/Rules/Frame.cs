namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>One level of the stack: where a rule goes on when the part above it is complete. Immutable and shared.</summary>
internal sealed class Frame
{
    /// <summary>Puts a level on top of <paramref name="parent"/>.</summary>
    public Frame(Rule rule, int state, int count, int depth, Frame? parent)
    {
        Rule = rule;
        State = state;
        Count = count;
        Depth = depth;
        Parent = parent;
        Length = rule.LengthAfter(state, count, depth) + (parent?.Length ?? 0);
        Hash = HashCode.Combine(rule, state, rule.ClampCount(count), depth, parent?.Hash ?? 0);
    }

    /// <summary>The rule that waits.</summary>
    public Rule Rule { get; }

    /// <summary>Where in the rule.</summary>
    public int State { get; }

    /// <summary>Items or properties so far.</summary>
    public int Count { get; }

    /// <summary>Recursive references that may still nest.</summary>
    public int Depth { get; }

    /// <summary>The level below; null for the outermost.</summary>
    public Frame? Parent { get; }

    /// <summary>Bytes of the shortest way from here to the end of the output.</summary>
    public long Length { get; }

    /// <summary>Hash of the stack with clamped counts.</summary>
    public int Hash { get; }

    /// <summary>True when two stacks are the same; with <paramref name="clamped"/>, when no token can tell them apart.</summary>
    public static bool AreEqual(Frame? left, Frame? right, bool clamped)
    {
        while (!ReferenceEquals(left, right))
        {
            if (left is null || right is null || left.Hash != right.Hash || left.Rule != right.Rule || left.State != right.State
                || left.Depth != right.Depth)
            {
                return false;
            }
            if (left.Count != right.Count && (!clamped || left.Rule.ClampCount(left.Count) != right.Rule.ClampCount(right.Count)))
                return false;
            left = left.Parent;
            right = right.Parent;
        }
        return true;
    }
}
