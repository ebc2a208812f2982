using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Driver.Calibration;
using Phi.Edge.Perception.Driver.Mesh;
using Phi.Edge.Perception.Driver.Quality;
using Phi.Edge.Perception.Driver.Search;
using Phi.Edge.Perception.Imaging;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Driver;

/// <summary>
/// Frames in, driver readings out: BlazeFace finds a face, the attention mesh follows it from its own landmarks, the
/// detector looks again only when it is lost. One face costs one run of the mesh per frame.
/// </summary>
public sealed partial class DriverModel : IDriverModel
{
    private readonly FaceSearch _search;
    private readonly FaceTracker _tracker;
    private readonly DriverCalibration _calibration;
    private readonly FaceReader _reader;
    private readonly DriverModelOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<DriverModel> _logger;

    internal DriverModel(
        FaceSearch search, IFaceMeshNetwork mesh, DriverModelOptions options, TimeProvider time, ILogger<DriverModel> logger)
    {
        (_search, _options, _time, _logger) = (search, options, time, logger);
        _tracker = new(mesh, options);
        _calibration = new(options.Calibration, new(options.Camera.RoadYaw, options.Camera.RoadPitch, 0));
        _reader = new(options, _calibration);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<ImagePoint> Landmarks => _tracker.Holds ? _tracker.Mesh.Points : default;

    /// <summary>Loads the networks.</summary>
    /// <exception cref="OnnxModelException">A file is missing or is not the network it should be.</exception>
    public static DriverModel Load(
        DriverModelFiles files, OnnxModelOptions runtime, DriverModelOptions options, TimeProvider time,
        ILogger<DriverModel> logger)
    {
        var near = FaceDetector.ShortRange(OnnxModel.Load(files.ShortRange, runtime), options.Search.DetectorScore);
        var far = options.Search.UseFullRange
            ? FaceDetector.FullRange(OnnxModel.Load(files.FullRange, runtime), options.Search.FullRangeScore)
            : null;
        var mesh = new FaceMeshNetwork(OnnxModel.Load(files.Mesh, runtime));
        return new(new(near, far, options.Search), mesh, options, time, logger);
    }

    /// <inheritdoc/>
    public void WarmUp()
    {
        using var empty = new Frame(64 * 64).Begin(0, TimeSpan.Zero, 64, 64, 64, PixelFormat.Gray8);
        empty.Buffer.AsSpan().Clear();
        _search.LookClosely(empty, 0);
        _tracker.WarmUp();
    }

    /// <inheritdoc/>
    public DriverReading Read(Frame frame)
    {
        var started = _time.GetTimestamp();
        var held = _tracker.Holds;
        if (_tracker.Follow(frame)) return Timed(ReadFace(frame), started);
        if (held)
        {
            LogFaceLost();
            _search.Restart();
        }

        if (TryBegin(frame, _search.Look(frame)))
        {
            LogFaceFound();
            return Timed(ReadFace(frame), started);
        }

        return Timed(WithoutFace(frame), started);
    }

    /// <summary>
    /// Reads a single picture from scratch, with more and closer looks than <see cref="Read"/> spends on a frame of a
    /// stream. Forgets whatever was tracked or learned.
    /// </summary>
    public DriverReading ReadStill(Frame frame)
    {
        var started = _time.GetTimestamp();
        Reset();
        var found = false;
        for (var level = 0; level < FaceSearch.Levels && !found; level++)
            found = TryBegin(frame, _search.LookClosely(frame, level)) && _tracker.Follow(frame);
        return Timed(found ? ReadFace(frame) : WithoutFace(frame), started);
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _tracker.Drop();
        _search.Restart();
        _calibration.Forget();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _search.Dispose();
        _tracker.Dispose();
    }

    private bool TryBegin(Frame frame, ReadOnlySpan<Detected> candidates)
    {
        foreach (ref readonly var face in candidates)
        {
            if (_tracker.Begin(frame, face) && _search.Confirms(frame, _tracker.Mesh.Bounds)) return true;
        }

        _tracker.Drop();
        return false;
    }

    private DriverReading ReadFace(Frame frame)
    {
        var before = _calibration.State.Progress;
        var reading = _reader.Read(frame, _tracker, out var forgotten);
        if (forgotten) LogCalibrationForgotten();
        else if (before < 1 && _calibration.State.Progress >= 1) LogCalibrationComplete();
        return reading;
    }

    // Said only of pictures without a face: a face that is found shows that there is light and a view.
    private DriverReading WithoutFace(Frame frame)
    {
        var scene = SceneQuality.Measure(frame);
        return new()
        {
            FrameId = frame.Id,
            CapturedAt = frame.CapturedAt,
            Status = scene.Status(_options.Picture),
            ImageWidth = frame.Width,
            ImageHeight = frame.Height,
            Quality = new(scene.Brightness, scene.Contrast, Math.Clamp(scene.Structure / 16, 0, 1), 1),
            Calibration = _calibration.State,
        };
    }

    private DriverReading Timed(in DriverReading reading, long started)
        => reading with { InferenceTime = _time.GetElapsedTime(started) };
}
