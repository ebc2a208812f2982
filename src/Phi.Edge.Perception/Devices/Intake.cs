namespace Phi.Edge.Perception.Devices;

/// <summary>What the supervisor made of a read.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Problem">For the operator; null unless something is wrong.</param>
internal readonly record struct Intake(IntakeKind Kind, string? Problem = null);
