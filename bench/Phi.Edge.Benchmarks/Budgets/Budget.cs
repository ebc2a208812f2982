namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>What a figure may be at most.</summary>
/// <param name="Name">Name of the figure.</param>
/// <param name="Limit">Largest value that keeps it.</param>
/// <param name="Unit">Unit of the limit.</param>
/// <param name="BestOf">Attempts of which the best counts, for figures that other programs on the machine can spoil; 1: the worst counts.</param>
/// <param name="Why">Why it is there.</param>
internal sealed record Budget(string Name, double Limit, string Unit, int BestOf, string Why);
