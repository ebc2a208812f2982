using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Driver.Mesh;
using Phi.Edge.Perception.Driver.Pose;
using Phi.Edge.Perception.Driver.Quality;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver;

/// <summary>Holds one face: landmarks in the region that the last landmarks gave, and the pose, checked against a real head.</summary>
internal sealed class FaceTracker(IFaceMeshNetwork network, DriverModelOptions options) : IDisposable
{
    private readonly HeadPoseSolver _solver = new();
    private RegionOfInterest _next;
    private HeadTransform? _pose;
    private (int Width, int Height) _size;

    /// <summary>Landmarks of the last look.</summary>
    public FaceMesh Mesh { get; } = new();

    /// <summary>Whether a face is held.</summary>
    public bool Holds { get; private set; }

    /// <summary>Probability of a face in the region of the last look, 0 to 1.</summary>
    public float Confidence { get; private set; }

    /// <summary>Head pose of the last look.</summary>
    public PoseFit Pose { get; private set; }

    /// <summary>Quality of the region of the last look.</summary>
    public CropQuality Quality { get; private set; }

    /// <summary>Looks where the face was.</summary>
    public bool Follow(Frame frame)
    {
        Holds = Holds && _size == (frame.Width, frame.Height) && Look(frame, _next, options.Search.KeepConfidence);
        return Holds;
    }

    /// <summary>
    /// Takes up a detected face. Two looks: the detector's box is rough, and what only seems to be a face does not stand
    /// the second one.
    /// </summary>
    public bool Begin(Frame frame, in Detected face)
    {
        _pose = null;
        Holds = Look(frame, FaceRegions.FromDetection(face), options.Search.BeginConfidence)
            && Look(frame, _next, options.Search.BeginConfidence);
        return Holds;
    }

    /// <summary>Runs the network once, on whatever its input holds.</summary>
    public void WarmUp() => network.Run();

    public void Drop() => (Holds, _pose) = (false, null);

    public void Dispose() => network.Dispose();

    private bool Look(Frame frame, in RegionOfInterest region, float least)
    {
        RegionSampler.Sample(frame, region, network.Spec, Border.Replicate, network.Input);
        var output = network.Run();
        Confidence = 1 / (1 + MathF.Exp(-output.FaceLogit));
        if (!(Confidence >= least)) return false;
        Mesh.Assemble(output, region, network.Spec.Width);
        _size = (frame.Width, frame.Height);
        if (!IsPlausible(frame)) return false;
        Pose = _solver.Solve(Mesh.Points, CameraIntrinsics.For(options.Camera, frame.Width, frame.Height), _pose);
        if (!(Pose.ErrorCentimetres <= options.Search.MaximumMisfit)) return false;
        Quality = CropQuality.Measure(network.Input, network.Spec);
        (_pose, _next) = (Pose.Transform, FaceRegions.FromLandmarks(Mesh));
        return true;
    }

    private bool IsPlausible(Frame frame)
    {
        var box = Mesh.Bounds;
        var size = Math.Max(box.Width, box.Height);
        var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
        // Written so that a NaN fails.
        return size >= options.Search.MinimumFace && size <= 2 * Math.Max(frame.Width, frame.Height)
            && x >= 0 && y >= 0 && x <= frame.Width && y <= frame.Height;
    }
}
