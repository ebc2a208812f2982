namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>
/// A part of the grammar. A rule that needs more than one step leaves a <see cref="Frame"/> on the stack and is resumed when the
/// part it waits for is complete. Immutable after compilation.
/// </summary>
internal abstract class Rule
{
    /// <summary>Length of a rule that cannot be completed at all.</summary>
    public const long Impossible = long.MaxValue / 4;

    private long[]? _lengths;

    /// <summary>Bytes (special tokens count as one) of the shortest completion, or <see cref="Impossible"/>.</summary>
    /// <param name="depth">How many recursive references may still nest.</param>
    public long Length(int depth)
    {
        var lengths = _lengths;
        if (lengths is null || lengths.Length <= depth)
        {
            lengths = new long[depth + 1];
            Array.Fill(lengths, -1);
            _lengths = lengths;
        }
        if (lengths[depth] < 0)
            lengths[depth] = Math.Min(Measure(depth), Impossible);
        return lengths[depth];
    }

    /// <summary>True when the rule can be completed from here.</summary>
    public bool CanStart(int depth) => Length(depth) < Impossible;

    /// <summary>Adds the cursors with which the rule begins. Only called when <see cref="CanStart"/>.</summary>
    public abstract void Start(Frame? parent, int depth, CursorSet target);

    /// <summary>Adds the cursors that follow once the part is complete for which <paramref name="frame"/> waited.</summary>
    public virtual void Resume(Frame frame, int tag, CursorSet target) => throw new InvalidOperationException();

    /// <summary>Bytes this rule still needs after the part for which a frame waits.</summary>
    public virtual long LengthAfter(int state, int count, int depth) => 0;

    /// <summary>Maps counts that no token can tell apart to one value, so that they share a mask.</summary>
    public virtual int ClampCount(int count) => count;

    /// <summary>Computes <see cref="Length"/>.</summary>
    protected abstract long Measure(int depth);
}
