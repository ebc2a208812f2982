namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>One measured figure.</summary>
/// <param name="Name">Its name; the same as its budget's, if it has one.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="How">How it was measured, in a few words.</param>
internal sealed record Figure(string Name, double Value, string Unit, string How);
