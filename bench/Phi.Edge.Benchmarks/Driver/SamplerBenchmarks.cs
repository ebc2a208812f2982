using BenchmarkDotNet.Attributes;
using Phi.Edge.Benchmarks.Content;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Benchmarks.Driver;

/// <summary>A frame's way into a network: the face's crop, the detector's letterbox, and a crop half outside the picture.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class SamplerBenchmarks
{
    private static readonly TensorSpec Mesh = TensorSpec.ZeroToOne(192, TensorLayout.Planar);
    private static readonly TensorSpec Detector = TensorSpec.MinusOneToOne(128, TensorLayout.Planar);
    private static readonly RegionOfInterest Face = new(290, 150, 220, 220, 0.05f);
    private static readonly RegionOfInterest Corner = new(0, 0, 220, 220, 0.05f);
    private readonly float[] _tensor = new float[192 * 192 * 3];
    private Frame _frame = null!;

    [GlobalSetup]
    public void Setup() => _frame = DriverPictures.Driver(1)[0];

    [Benchmark(Baseline = true)]
    public void FaceCrop() => RegionSampler.Sample(_frame, Face, Mesh, Border.Replicate, _tensor);

    [Benchmark]
    public void FaceCropAtCorner() => RegionSampler.Sample(_frame, Corner, Mesh, Border.Replicate, _tensor);

    [Benchmark]
    public void Letterbox() => RegionSampler.Sample(_frame, RegionOfInterest.Letterbox(640, 480), Detector, Border.Zero, _tensor);
}
