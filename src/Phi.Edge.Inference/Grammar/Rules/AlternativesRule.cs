namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>Any one of several parts; all are followed until the input tells them apart.</summary>
internal sealed class AlternativesRule(params Rule[] parts) : Rule
{
    /// <inheritdoc/>
    public override void Start(Frame? parent, int depth, CursorSet target)
    {
        foreach (var part in parts)
        {
            if (part.CanStart(depth))
                part.Start(parent, depth, target);
        }
    }

    /// <inheritdoc/>
    protected override long Measure(int depth) => parts.Min(part => part.Length(depth));
}
