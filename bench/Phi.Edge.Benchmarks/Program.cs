using System.Reflection;
using BenchmarkDotNet.Running;
using Phi.Edge.Benchmarks.Budgets;
using Phi.Edge.Benchmarks.Inference;

if (args is ["budgets", .. var rest])
    return await BudgetCommand.RunAsync(rest, Console.Out, Console.Error, CancellationToken.None);
if (args is ["decode-ratio", ..])
    return await DecodeRatio.RunAsync(Console.Out);
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
return 0;
