using System.Text.Json;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>The table <c>bench/budgets.json</c>.</summary>
internal sealed record BudgetTable(IReadOnlyList<Budget> Budgets)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static BudgetTable Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "budgets.json");
        return JsonSerializer.Deserialize<BudgetTable>(File.ReadAllBytes(path), Json) ?? throw new JsonException($"{path} holds no table.");
    }

    public Budget? Find(string name) => Budgets.FirstOrDefault(budget => budget.Name == name);
}
