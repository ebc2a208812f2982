namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>A speed limit that the dashboard was told of.</summary>
/// <param name="Text">As a dashboard shows it.</param>
/// <param name="At">When it arrived (monotonic).</param>
internal sealed record ToldLimit(string Text, TimeSpan At);
