namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>
/// A word, then the part that belongs to it. All words share one automaton, so fifty of them cost no more than one.
/// </summary>
/// <param name="words">Accepts the words, each tagged with its index.</param>
/// <param name="parts">What follows each word.</param>
internal sealed class ChoiceRule(Terminal words, Rule[] parts) : Rule
{
    /// <inheritdoc/>
    public override void Start(Frame? parent, int depth, CursorSet target) => words.Start(new Frame(this, 0, 0, depth, parent), depth, target);

    /// <inheritdoc/>
    public override void Resume(Frame frame, int tag, CursorSet target) => parts[tag].Start(frame.Parent, frame.Depth, target);

    // The words are told apart only by their tag, so the longest part is assumed: a safe upper bound.
    /// <inheritdoc/>
    public override long LengthAfter(int state, int count, int depth) => parts.Max(part => part.Length(depth));

    /// <inheritdoc/>
    protected override long Measure(int depth) => words.Length(depth) + LengthAfter(0, 0, depth);
}
