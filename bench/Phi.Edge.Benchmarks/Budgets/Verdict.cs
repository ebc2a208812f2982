namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>A figure, held against its budget.</summary>
/// <param name="Figure">The figure that counts.</param>
/// <param name="Budget">Its budget; null when it is only reported.</param>
/// <param name="Attempts">Values of all attempts.</param>
internal sealed record Verdict(Figure Figure, Budget? Budget, IReadOnlyList<double> Attempts)
{
    // Written so that a NaN breaks the budget.
    public bool Kept => Budget is null || Figure.Value <= Budget.Limit;
}
