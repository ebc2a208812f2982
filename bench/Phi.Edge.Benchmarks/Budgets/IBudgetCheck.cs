namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>Measures some figures.</summary>
internal interface IBudgetCheck
{
    /// <summary>Measures them once.</summary>
    Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken cancellationToken);
}
