namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>What one name has collected.</summary>
/// <param name="Name">The name; null for "none of those known".</param>
/// <param name="Weight">Sum of confidence times weight of the frames.</param>
internal readonly record struct SignVote(string? Name, float Weight);
