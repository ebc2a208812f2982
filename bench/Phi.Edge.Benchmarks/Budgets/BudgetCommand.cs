namespace Phi.Edge.Benchmarks.Budgets;

/// <summary><c>budgets [--json]</c>: measures, prints, and fails when a budget is broken.</summary>
internal static class BudgetCommand
{
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (arguments.Any(argument => argument != "--json"))
        {
            await errors.WriteLineAsync("Usage: budgets [--json]");
            return 64;
        }

        var table = BudgetTable.Load();
        var (machine, verdicts) = (Machine.Describe(), new List<Verdict>());
        var runner = new BudgetRunner(table);
        foreach (var check in (IBudgetCheck[])[new DriverLoopCheck(), new DaemonRunCheck(TimeProvider.System), new StartCheck(), new ModelsCheck()])
        {
            await errors.WriteLineAsync($"{check.GetType().Name} ...");
            try
            {
                verdicts.AddRange(await runner.RunAsync(check, cancellationToken));
            }
            catch (CheckException e)
            {
                await errors.WriteLineAsync(e.Message);
            }
        }

        var report = new BudgetReport(machine, verdicts);
        if (arguments.Length > 0) report.WriteJson(output);
        else report.WriteText(output);
        return await TellAsync(table, verdicts, errors);
    }

    private static async Task<int> TellAsync(BudgetTable table, List<Verdict> verdicts, TextWriter errors)
    {
        var broken = 0;
        foreach (var budget in table.Budgets)
        {
            var verdict = verdicts.Find(v => v.Budget == budget);
            if (verdict is { Kept: true }) continue;
            broken++;
            var value = verdict is null ? "was not measured" : $"is {verdict.Figure.Value:0.###} {budget.Unit}";
            await errors.WriteLineAsync($"Budget {budget.Name} broken: {value}, at most {budget.Limit} {budget.Unit}. {budget.Why}");
        }

        return broken == 0 ? 0 : 1;
    }
}
