namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>What a crop is most like.</summary>
/// <param name="Best">Index of the nearest drawing of the matcher; -1 without any.</param>
/// <param name="RunnerUp">Index of the nearest drawing that means something else; -1 without any.</param>
/// <param name="Cosine">Likeness to the nearest, -1 to 1.</param>
/// <param name="RunnerUpCosine">Likeness to the runner-up, -1 to 1.</param>
internal readonly record struct SignMatch(int Best, int RunnerUp, float Cosine, float RunnerUpCosine);
