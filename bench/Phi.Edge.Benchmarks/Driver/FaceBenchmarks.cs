using BenchmarkDotNet.Attributes;
using Phi.Edge.Benchmarks.Content;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Driver.Pose;
using Phi.Edge.Perception.Driver.Quality;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Benchmarks.Driver;

/// <summary>What is made of a face beside the network: pose, from the last one and from scratch, and picture quality.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class FaceBenchmarks
{
    private static readonly TensorSpec Spec = TensorSpec.ZeroToOne(192, TensorLayout.Planar);
    private readonly HeadPoseSolver _solver = new();
    private readonly CameraIntrinsics _camera = CameraIntrinsics.For(new CameraOpticsOptions(), DriverPictures.Width, DriverPictures.Height);
    private readonly float[] _crop = new float[Spec.Length];
    private Frame _frame = null!;
    private ImagePoint[] _landmarks = null!;
    private ImagePoint[] _moved = null!;
    private HeadTransform _pose;

    [GlobalSetup]
    public void Setup()
    {
        using var loop = new DriverLoop();
        var frames = DriverPictures.Driver(60);
        _moved = LandmarksOf(loop, frames[0]);
        _landmarks = LandmarksOf(loop, frames[1]);
        _frame = frames[1];
        _pose = _solver.Solve(_moved, _camera, null).Transform;
        RegionSampler.Sample(_frame, new(290, 150, 220, 220, 0), Spec, Border.Replicate, _crop);
    }

    [Benchmark]
    public double PoseTracked() => _solver.Solve(_landmarks, _camera, _pose).ErrorCentimetres;

    [Benchmark]
    public double PoseFromScratch() => _solver.Solve(_landmarks, _camera, null).ErrorCentimetres;

    [Benchmark]
    public float QualityOfCrop() => CropQuality.Measure(_crop, Spec).Sharpness;

    [Benchmark]
    public float QualityOfScene() => SceneQuality.Measure(_frame).Structure;

    private static ImagePoint[] LandmarksOf(DriverLoop loop, Frame frame)
    {
        loop.Step(frame);
        return loop.Landmarks.ToArray();
    }
}
