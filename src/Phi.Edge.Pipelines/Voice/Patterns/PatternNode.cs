namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>
/// A pattern as a tree. Written: words, <c>[optional]</c>, <c>(one|other)</c>, <c>{parameter}</c>, <c>&lt;phrase&gt;</c> (a phrase of the
/// catalogue, already put in its place here).
/// </summary>
public abstract record PatternNode;
