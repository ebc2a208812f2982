using System.Diagnostics;
using Phi.Edge.Benchmarks.Content;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Driver.Pose;
using Phi.Edge.Perception.Driver.Quality;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>The dearest parts of the loop beside the network, alone and with warm caches. Reported only.</summary>
internal sealed class PartsCheck : IBudgetCheck
{
    private const int Rounds = 2000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken cancellationToken)
    {
        var frames = DriverPictures.Driver(2);
        using var loop = new DriverLoop();
        for (var i = 0; i < 4; i++) loop.Step(frames[i % 2]);
        var landmarks = loop.Landmarks.ToArray();
        var (solver, spec) = (new HeadPoseSolver(), TensorSpec.ZeroToOne(192, TensorLayout.Planar));
        var (camera, crop) = (CameraIntrinsics.For(new CameraOpticsOptions(), DriverPictures.Width, DriverPictures.Height), new float[spec.Length]);
        loop.Step(frames[0]);
        var pose = solver.Solve(loop.Landmarks, camera, null).Transform;
        var region = new RegionOfInterest(290, 150, 220, 220, 0.05f);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            Time("sample", () => RegionSampler.Sample(frames[0], region, spec, Border.Replicate, crop)),
            Time("pose", () => solver.Solve(landmarks, camera, pose)),
            Time("crop_quality", () => CropQuality.Measure(crop, spec)),
            Time("scene_quality", () => SceneQuality.Measure(frames[0])),
        ]);
    }

    private static Figure Time(string name, Action work)
    {
        var timings = new Timings(Rounds);
        // Long enough for the runtime to compile it anew, optimised.
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < WarmUp;) work();
        for (var i = 0; i < Rounds; i++) timings.Time(work);
        return new(
            $"driver.part.{name}", 1000 * timings.Processor.InterquartileMean(), "us", $"interquartile mean of {Rounds}, processor time, warm caches");
    }
}
