using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>Who won.</summary>
/// <param name="Understood">The proposal.</param>
/// <param name="Phi">Why Phi's result did not count; none when it did, or was not needed.</param>
public readonly record struct RaceResult(Understood Understood, PhiFailure Phi);
