namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>
/// Runs a check, again if a budget that may be tried again was broken. Of such a budget the best attempt counts; of any other the worst.
/// </summary>
internal sealed class BudgetRunner(BudgetTable table)
{
    public async Task<IReadOnlyList<Verdict>> RunAsync(IBudgetCheck check, CancellationToken cancellationToken)
    {
        var attempts = new List<IReadOnlyList<Figure>>();
        IReadOnlyList<Verdict> verdicts;
        do
        {
            attempts.Add(await check.MeasureAsync(cancellationToken));
            verdicts = Judge(attempts);
        }
        while (verdicts.Any(verdict => !verdict.Kept && verdict.Budget!.BestOf > attempts.Count));
        return verdicts;
    }

    private Verdict[] Judge(List<IReadOnlyList<Figure>> attempts)
    {
        // Figures without a budget belong to the attempt that came closest to the budgets that may be tried again.
        var best = attempts.MinBy(Excess)!;
        return [.. best.Select(figure =>
        {
            var budget = table.Find(figure.Name);
            var all = attempts.Select(attempt => attempt.First(other => other.Name == figure.Name)).ToList();
            var counts = budget switch { null => figure, { BestOf: > 1 } => all.MinBy(f => f.Value)!, _ => all.MaxBy(f => f.Value)! };
            return new Verdict(counts, budget, [.. all.Select(f => f.Value)]);
        })];
    }

    private double Excess(IReadOnlyList<Figure> attempt) => attempt
        .Sum(figure => table.Find(figure.Name) is { BestOf: > 1 } budget ? figure.Value / budget.Limit : 0);
}
