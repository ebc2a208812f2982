namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>What a match is worth.</summary>
/// <param name="IsKnown">It is one of the known signs.</param>
/// <param name="Confidence">Probability that the name is right; of an unknown sign, that it is one of no known kind. 0 to 1.</param>
internal readonly record struct SignVerdict(bool IsKnown, float Confidence);
