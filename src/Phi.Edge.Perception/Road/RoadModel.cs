using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Perception.Road;

/// <summary>Frames in, signs out: the detector finds places, the recogniser says what each is. One thread.</summary>
public sealed class RoadModel : IRoadModel
{
    private readonly SignDetector _detector;
    private readonly SignRecognizer _recognizer;
    private readonly SignCropper _cropper;
    private readonly RoadModelOptions _options;
    private readonly TimeProvider _time;
    private readonly SignCandidate[] _candidates;
    private readonly SignCandidate[] _unordered;
    private readonly float[] _certainty;
    private readonly int[] _order;
    private readonly float[] _vectors;
    private int _count;

    internal RoadModel(SignDetector detector, SignRecognizer recognizer, SignCropper cropper, RoadModelOptions options, TimeProvider time)
    {
        (_detector, _recognizer, _cropper, _options, _time) = (detector, recognizer, cropper, options, time);
        var most = options.Detector.MaximumSigns;
        (_candidates, _unordered, _certainty, _order) = (new SignCandidate[most], new SignCandidate[most], new float[most], new int[most]);
        _vectors = new float[most * recognizer.Dimension];
    }

    /// <inheritdoc/>
    public ReadOnlySpan<SignCandidate> Candidates => _candidates.AsSpan(0, _count);

    /// <summary>The signs it can name in its region, without variants.</summary>
    public IReadOnlyList<string> Names => _recognizer.Matcher.Names;

    /// <summary>Loads networks, gallery and added signs.</summary>
    /// <exception cref="OnnxModelException">A network is missing or is not what it should be.</exception>
    /// <exception cref="SignException">The gallery, a profile or the added signs are not as they must be.</exception>
    public static RoadModel Load(RoadModelFiles files, OnnxModelOptions runtime, RoadModelOptions options, TimeProvider time)
    {
        var (gallery, profiles) = SignGallery.Open(files);
        return Load(files, runtime, options, time, gallery, profiles);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<float> Appearance(int index) =>
        _vectors.AsSpan(_order[index] * _recognizer.Dimension, _recognizer.Dimension);

    /// <inheritdoc/>
    public bool TryCrop(Frame frame, in SignBox box, SignPicture into) => _cropper.TryCrop(frame, box, into);

    /// <inheritdoc/>
    public void WarmUp()
    {
        _recognizer.WarmUp();
        _detector.WarmUp(1360, 800);
    }

    /// <inheritdoc/>
    public RoadReading Read(Frame frame, in RoadAttention attention)
    {
        var started = _time.GetTimestamp();
        var scene = SceneQuality.Measure(frame);
        var status = Status(scene);
        _count = 0;
        if (status == RoadReadingStatus.Clear) Look(frame, attention);
        return new()
        {
            FrameId = frame.Id,
            CapturedAt = frame.CapturedAt,
            InferenceTime = _time.GetElapsedTime(started),
            Status = status,
            ImageWidth = frame.Width,
            ImageHeight = frame.Height,
            Quality = new(scene.Brightness, scene.Contrast, Math.Clamp(scene.Structure / 16, 0, 1), 1),
            Count = _count,
            SearchedAll = status == RoadReadingStatus.Clear && !attention.OnlyFollowed,
        };
    }

    /// <inheritdoc/>
    public void Reset() => _count = 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        _detector.Dispose();
        _recognizer.Dispose();
    }

    internal static RoadModel Load(
        RoadModelFiles files, OnnxModelOptions runtime, RoadModelOptions options, TimeProvider time, SignGallery gallery, RegionProfiles profiles)
    {
        var cropper = new SignCropper();
        var detector = SignDetector.Load(files.Detector, runtime, options.Detector);
        try
        {
            return new(detector, SignRecognizer.Load(files.Recognizer, runtime, gallery, profiles, options.Region, cropper), cropper, options, time);
        }
        catch (Exception e) when (e is OnnxModelException or SignException)
        {
            detector.Dispose();
            throw;
        }
    }

    private void Look(Frame frame, in RoadAttention attention)
    {
        var found = _detector.Detect(frame, attention);
        _recognizer.Recognize(frame, found, _unordered, _vectors);
        for (var i = 0; i < found.Length; i++)
        {
            if (!(_unordered[i].SignProbability >= _options.MinimumSignProbability)) continue;
            (_certainty[_count], _order[_count]) = (-Certainty(_unordered[i]), i);
            _count++;
        }

        _certainty.AsSpan(0, _count).Sort(_order.AsSpan(0, _count));
        for (var i = 0; i < _count; i++) _candidates[i] = _unordered[_order[i]];
    }

    /// <summary>
    /// How certain it is that there is a sign, 0 to 1: the detector and the recogniser must think so, and it must look like some drawing of the
    /// region; the form is the best of those that the model card compares. Candidates are ordered by it.
    /// </summary>
    public static float Certainty(in SignCandidate candidate)
    {
        var likeness = Math.Max(0, candidate.Likeness);
        return candidate.SignProbability * MathF.Sqrt(candidate.DetectionScore) * likeness * likeness;
    }

    private RoadReadingStatus Status(in SceneQuality scene)
    {
        if (scene.Bright < _options.Picture.DarkLevel) return RoadReadingStatus.TooDark;
        return scene.Structure < _options.Picture.BlockedStructure || scene.White > _options.Picture.BlindedShare
            ? RoadReadingStatus.Blocked
            : RoadReadingStatus.Clear;
    }
}
