using BenchmarkDotNet.Attributes;
using Phi.Edge.Benchmarks.Content;
using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Imaging;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Benchmarks.Driver;

/// <summary>The short-range face detector on a driver's picture: the network, and what its output costs to read.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class DetectorBenchmarks
{
    private readonly BoxDecoder _decoder = new(128, Anchors.FaceShortRange, 6, 0.5f);
    private Detected[] _found = null!;
    private OnnxModel _model = null!;

    [GlobalSetup]
    public void Setup()
    {
        using var loop = new DriverLoop();
        var frame = DriverPictures.Driver(1)[0];
        _model = OnnxModel.Load(loop.Files.ShortRange, new OnnxModelOptions());
        RegionSampler.Sample(
            frame, RegionOfInterest.Letterbox(frame.Width, frame.Height), TensorSpec.MinusOneToOne(128, TensorLayout.Planar), Border.Zero, _model.Input);
        _model.Run();
        _found = new Detected[_decoder.Count];
        if (DecodeAndReduce() == 0) throw new InvalidOperationException("No face was found.");
    }

    [GlobalCleanup]
    public void Cleanup() => _model.Dispose();

    [Benchmark(Baseline = true)]
    public void Network() => _model.Run();

    [Benchmark]
    public int DecodeAndReduce()
    {
        var count = _decoder.Decode(_model.Output(0), _model.Output(1), _found);
        return WeightedNonMaximumSuppression.Reduce(_found.AsSpan(0, count));
    }
}
