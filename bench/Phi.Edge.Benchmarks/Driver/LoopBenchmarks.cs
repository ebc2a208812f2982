using BenchmarkDotNet.Attributes;
using Phi.Edge.Benchmarks.Content;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Benchmarks.Driver;

/// <summary>The whole loop per frame beside the bare attention mesh. The ratio that counts is measured by <c>budgets</c>, by turns.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class LoopBenchmarks : IDisposable
{
    private readonly Frame[] _frames = DriverPictures.Driver(60);
    private DriverLoop _loop = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        _loop = new DriverLoop();
        foreach (var frame in _frames) _loop.Step(frame);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _loop.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public void BareMesh() => _loop.RunMesh();

    [Benchmark]
    public void WholeLoop() => _loop.Step(_frames[_next = (_next + 1) % _frames.Length]);
}
