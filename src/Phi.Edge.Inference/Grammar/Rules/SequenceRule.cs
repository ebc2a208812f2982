namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>One part after the other.</summary>
internal sealed class SequenceRule(params Rule[] parts) : Rule
{
    /// <inheritdoc/>
    public override void Start(Frame? parent, int depth, CursorSet target) => StartPart(0, parent, depth, target);

    /// <inheritdoc/>
    public override void Resume(Frame frame, int tag, CursorSet target) => StartPart(frame.State, frame.Parent, frame.Depth, target);

    /// <inheritdoc/>
    public override long LengthAfter(int state, int count, int depth)
    {
        var length = 0L;
        for (var i = state; i < parts.Length; i++)
            length += parts[i].Length(depth);
        return length;
    }

    /// <inheritdoc/>
    protected override long Measure(int depth) => parts.Any(part => !part.CanStart(depth)) ? Impossible : LengthAfter(0, 0, depth);

    // The last part gets the parent itself: a finished sequence leaves nothing on the stack.
    private void StartPart(int index, Frame? parent, int depth, CursorSet target) =>
        parts[index].Start(index == parts.Length - 1 ? parent : new Frame(this, index + 1, 0, depth, parent), depth, target);
}
