namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>A request that was carried out, with what the signals were before.</summary>
/// <param name="Commands">Its commands.</param>
/// <param name="At">When, monotonic.</param>
public sealed record UndoEntry(IReadOnlyList<CheckedCommand> Commands, TimeSpan At);
