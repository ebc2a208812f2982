using System.Text.Json;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>All figures of one run.</summary>
internal sealed record BudgetReport(Machine Machine, IReadOnlyList<Verdict> Figures)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public void WriteJson(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(this, Json));

    public void WriteText(TextWriter output)
    {
        output.WriteLine($"{Machine.Processor}, {Machine.Cores} cores, {Machine.System}");
        output.WriteLine($"{Machine.Runtime}, ONNX Runtime {Machine.OnnxRuntime}; load average at the start {Machine.LoadBefore}");
        output.WriteLine();
        foreach (var verdict in Figures) output.WriteLine(Line(verdict));
    }

    private static string Line(Verdict verdict)
    {
        var (figure, budget) = (verdict.Figure, verdict.Budget);
        var mark = budget is null ? "" : verdict.Kept ? "ok" : "BROKEN";
        var limit = budget is null ? "" : $"<= {budget.Limit:0.###}";
        return $"{mark,-6} {figure.Name,-40} {figure.Value,9:0.000} {figure.Unit,-5} {limit,-8} {figure.How}{Attempts(verdict)}";
    }

    private static string Attempts(Verdict verdict) => verdict.Attempts.Count == 1 || verdict.Budget is null
        ? ""
        : $" ({(verdict.Budget.BestOf > 1 ? "best" : "worst")} of {verdict.Attempts.Count} attempts: "
            + $"{string.Join(", ", verdict.Attempts.Select(value => value.ToString("0.###")))})";
}
