namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>Nothing: complete as soon as it starts.</summary>
internal sealed class EmptyRule : Rule
{
    /// <inheritdoc/>
    public override void Start(Frame? parent, int depth, CursorSet target) => target.Complete(parent, 0);

    /// <inheritdoc/>
    protected override long Measure(int depth) => 0;
}
