namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>A check could not measure anything; the message says why. Its budgets count as broken.</summary>
internal sealed class CheckException(string message) : Exception(message);
