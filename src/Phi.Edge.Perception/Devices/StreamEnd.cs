namespace Phi.Edge.Perception.Devices;

/// <summary>Why a device stopped streaming.</summary>
/// <param name="Problem">For the operator.</param>
/// <param name="IsEnd">The source came to its end, as opposed to failing.</param>
internal readonly record struct StreamEnd(string Problem, bool IsEnd);
