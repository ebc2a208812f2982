namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>A definition used by reference. A recursive one takes one level of depth each time.</summary>
internal sealed class ReferenceRule : Rule
{
    private Rule? _target;

    /// <summary>True when the definition contains itself.</summary>
    public bool IsRecursive { get; set; }

    /// <summary>The definition, once compiled.</summary>
    public Rule Target
    {
        get => _target ?? throw new InvalidOperationException("The definition is still being compiled.");
        set => _target = value;
    }

    /// <inheritdoc/>
    public override void Start(Frame? parent, int depth, CursorSet target) =>
        Target.Start(parent, IsRecursive ? depth - 1 : depth, target);

    /// <inheritdoc/>
    protected override long Measure(int depth)
    {
        if (!IsRecursive)
            return Target.Length(depth);
        return depth == 0 ? Impossible : Target.Length(depth - 1);
    }
}
