using BenchmarkDotNet.Running;
using Phi.Edge.Benchmarks.Inference;

BenchmarkSwitcher.FromAssembly(typeof(GrammarBenchmarks).Assembly).Run(args);
return 0;
