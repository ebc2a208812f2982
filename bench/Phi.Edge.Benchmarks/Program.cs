using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Phi.Edge.Benchmarks.Budgets;
using Phi.Edge.Benchmarks.Inference;
using Phi.Edge.Benchmarks.Outbox;
using Phi.Edge.Benchmarks.Road;
using Phi.Edge.Benchmarks.Voice;

if (args is ["budgets", .. var rest])
    return await BudgetCommand.RunAsync(rest, Console.Out, Console.Error, CancellationToken.None);
if (args is ["decode-ratio", ..])
    return await DecodeRatio.RunAsync(Console.Out);
if (args is ["outbox-bridge", .. var bridge])
    return await BridgeCommand.RunAsync(bridge, Console.Out);
if (args is ["outbox-stall", ..])
    return await StallCommand.RunAsync(Console.Out);
if (args is ["outbox", .. var outbox])
    return await OutboxCommand.RunAsync(outbox, Console.Out);
if (args is ["hearing", ..])
    return HearingCost.Run(Console.Out);
if (args is ["road", ..])
    return RoadCost.Run(Console.Out, Console.Error);

// BenchmarkDotNet builds everything anew for itself, with all analyzers; its own limit of two minutes is too short for a small machine.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15));
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, config);
return 0;
