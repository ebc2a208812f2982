using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>What Phi made of an utterance. A proposal: nothing happens before the command policy has checked it.</summary>
/// <param name="Understood">The result; null when there is none.</param>
/// <param name="Failure">Why there is none.</param>
/// <param name="Detail">The kind of error for logs, never anything that was said; null for none.</param>
public readonly record struct PhiOutcome(Understood? Understood, PhiFailure Failure = PhiFailure.None, string? Detail = null)
{
    internal static PhiOutcome None(PhiFailure failure, string? detail = null) => new(null, failure, detail);
}
