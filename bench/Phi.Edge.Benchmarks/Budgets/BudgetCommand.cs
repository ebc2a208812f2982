namespace Phi.Edge.Benchmarks.Budgets;

/// <summary><c>budgets [--json] [CHECK...]</c>: measures, prints, and fails when a budget is broken.</summary>
internal static class BudgetCommand
{
    private static readonly Dictionary<string, IBudgetCheck> Checks = new(StringComparer.Ordinal)
    {
        ["loop"] = new DriverLoopCheck(),
        ["run"] = new DaemonRunCheck(TimeProvider.System),
        ["start"] = new StartCheck(),
        ["parts"] = new PartsCheck(),
        ["models"] = new ModelsCheck(),
    };

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var names = arguments.Where(argument => argument != "--json").ToList();
        if (names.Exists(name => !Checks.ContainsKey(name)))
        {
            await errors.WriteLineAsync($"Usage: budgets [--json] [{string.Join("] [", Checks.Keys)}]");
            return 64;
        }

        var table = BudgetTable.Load();
        var (machine, verdicts, runner) = (Machine.Describe(), new List<Verdict>(), new BudgetRunner(table));
        foreach (var name in names.Count > 0 ? names : [.. Checks.Keys])
        {
            await errors.WriteLineAsync($"Measuring: {name}");
            try
            {
                verdicts.AddRange(await runner.RunAsync(Checks[name], cancellationToken));
            }
            catch (CheckException e)
            {
                await errors.WriteLineAsync(e.Message);
            }
        }

        var report = new BudgetReport(machine, verdicts);
        if (arguments.Length > names.Count) report.WriteJson(output);
        else report.WriteText(output);
        return await TellAsync(table, verdicts, whole: names.Count == 0, errors);
    }

    private static async Task<int> TellAsync(BudgetTable table, List<Verdict> verdicts, bool whole, TextWriter errors)
    {
        var broken = 0;
        foreach (var budget in table.Budgets)
        {
            var verdict = verdicts.Find(v => v.Budget == budget);
            if (verdict is { Kept: true } || (verdict is null && !whole)) continue;
            broken++;
            var value = verdict is null ? "was not measured" : $"is {verdict.Figure.Value:0.###} {budget.Unit}";
            await errors.WriteLineAsync($"Budget {budget.Name} broken: {value}, at most {budget.Limit} {budget.Unit}. {budget.Why}");
        }

        return broken == 0 ? 0 : 1;
    }
}
