namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>A sign in a picture as the recogniser sees it, before it is compared with anything.</summary>
/// <param name="Vector">Its unit vector.</param>
/// <param name="SignProbability">Probability that it is a sign at all, 0 to 1.</param>
public sealed record SignLook(float[] Vector, float SignProbability);
