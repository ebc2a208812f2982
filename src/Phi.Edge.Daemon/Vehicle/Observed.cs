namespace Phi.Edge.Daemon.Vehicle;

/// <summary>A value that a source has told.</summary>
/// <param name="Value">The value.</param>
/// <param name="At">When it was told (monotonic).</param>
/// <param name="Until">When it is too old to be used (monotonic).</param>
internal readonly record struct Observed<T>(T Value, TimeSpan At, TimeSpan Until) where T : struct;
