namespace Phi.Edge.Inference.Grammar.Patterns;

/// <summary>A regular expression uses something outside the supported subset. Becomes a <see cref="SchemaNotSupportedException"/>.</summary>
internal sealed class PatternNotSupportedException(int position, string reason)
    : NotSupportedException($"at character {position}: {reason}");
