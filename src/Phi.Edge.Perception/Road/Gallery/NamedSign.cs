namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>The nearest name.</summary>
/// <param name="Name">Without the variant; empty when there is nothing to compare with.</param>
/// <param name="Variant">With the variant of the design.</param>
/// <param name="Cosine">Likeness to the nearest drawing, -1 to 1.</param>
/// <param name="IsAccepted">The confidence reaches the gallery's threshold; else a single look leaves it an unknown sign.</param>
/// <param name="Confidence">Probability that the name is right, 0 to 1.</param>
public readonly record struct NamedSign(string Name, string Variant, float Cosine, bool IsAccepted, float Confidence);
