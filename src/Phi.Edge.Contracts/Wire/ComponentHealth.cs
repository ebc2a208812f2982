namespace Phi.Edge.Contracts.Wire;

/// <summary>One part of the daemon.</summary>
/// <param name="Name">Which.</param>
/// <param name="Status">How well it works.</param>
/// <param name="Detail">What is wrong, for a person; absent when nothing is.</param>
public sealed record ComponentHealth(string Name, HealthStatus Status, string? Detail = null);
