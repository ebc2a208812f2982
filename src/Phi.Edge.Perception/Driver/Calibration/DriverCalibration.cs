using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Driver.Calibration;

/// <summary>
/// Learns this driver's natural pose (median while usable) and open eyes (high percentile), sparsely, within bounds, with a
/// long memory; forgets when the face was away for long. Pure: time comes with the samples.
/// </summary>
internal sealed class DriverCalibration
{
    // A gap between samples counts as at most this much looking.
    private const double LongestSample = 0.5;

    private readonly CalibrationOptions _options;
    private readonly HeadPose _road;
    private readonly RunningPercentile _yaw = new(-60, 60, 240);
    private readonly RunningPercentile _pitch = new(-60, 60, 240);
    private readonly RunningPercentile _roll = new(-60, 60, 240);
    private readonly RunningPercentile _gazeYaw = new(-60, 60, 240);
    private readonly RunningPercentile _gazePitch = new(-60, 60, 240);
    private readonly EyeOpening _left;
    private readonly EyeOpening _right;
    private TimeSpan? _seenAt;
    private TimeSpan? _sampledAt;
    private double _learned;

    /// <param name="options">Bounds and times.</param>
    /// <param name="road">Pose that the camera's mount makes of a driver who looks ahead.</param>
    public DriverCalibration(CalibrationOptions options, HeadPose road)
    {
        (_options, _road) = (options, road);
        (_left, _right) = (new(options), new(options));
        Forget();
    }

    /// <summary>What is known now.</summary>
    public CalibrationState State { get; private set; }

    /// <summary>Natural gaze relative to the line of sight, degrees.</summary>
    public GazeDirection Gaze { get; private set; }

    /// <summary>Open aspect ratio of the subject's left eye.</summary>
    public float LeftOpen => _left.Open;

    /// <summary>Open aspect ratio of the subject's right eye.</summary>
    public float RightOpen => _right.Open;

    /// <summary>Takes one frame with a face.</summary>
    /// <returns>True when this driver was taken for another one and everything was forgotten.</returns>
    public bool Update(in CalibrationSample sample)
    {
        var forgotten = _seenAt is { } seen && sample.At - seen > _options.ForgetAfter && _learned > 0;
        if (forgotten) Forget();
        _seenAt = sample.At;
        if (_sampledAt is { } last && sample.At - last < _options.SampleInterval && sample.At >= last) return forgotten;
        var seconds = _sampledAt is { } before
            ? Math.Clamp((sample.At - before).TotalSeconds, 0, LongestSample)
            : _options.SampleInterval.TotalSeconds;
        _sampledAt = sample.At;
        Learn(sample, seconds);
        return forgotten;
    }

    /// <summary>Back to the population's defaults.</summary>
    public void Forget()
    {
        foreach (var percentile in (ReadOnlySpan<RunningPercentile>)[_yaw, _pitch, _roll, _gazeYaw, _gazePitch])
            percentile.Clear();
        _left.Clear();
        _right.Clear();
        (_learned, _sampledAt, _seenAt) = (0, null, null);
        Publish();
    }

    private void Learn(in CalibrationSample sample, double seconds)
    {
        var fade = Math.Exp(-seconds / _options.Memory.TotalSeconds);
        if (sample.LeftConfidence > 0.5f) _left.Add(sample.LeftEar, seconds * sample.LeftConfidence, fade);
        if (sample.RightConfidence > 0.5f) _right.Add(sample.RightEar, seconds * sample.RightConfidence, fade);
        if (sample.PoseConfidence > 0.5f)
        {
            _learned += seconds;
            _yaw.Add(sample.Head.Yaw, seconds, fade);
            _pitch.Add(sample.Head.Pitch, seconds, fade);
            _roll.Add(sample.Head.Roll, seconds, fade);
        }

        if (sample.Gaze.Confidence > 0.5f)
        {
            _gazeYaw.Add(sample.Gaze.Yaw, seconds, fade);
            _gazePitch.Add(sample.Gaze.Pitch, seconds, fade);
        }

        Publish();
    }

    private void Publish()
    {
        var progress = (float)Math.Min(_learned / _options.LearningTime.TotalSeconds, 1);
        State = new(progress, (_left.Open + _right.Open) / 2, new(
            Natural(_yaw, _road.Yaw, _options.MaximumYaw, progress),
            Natural(_pitch, _road.Pitch, _options.MaximumPitch, progress),
            Natural(_roll, _road.Roll, _options.MaximumRoll, progress)));
        Gaze = new(
            Natural(_gazeYaw, _road.Yaw, _options.MaximumYaw, progress),
            Natural(_gazePitch, _road.Pitch, _options.MaximumPitch, progress), 1);
    }

    // The learned offset takes effect in step with how much stands behind it.
    private static float Natural(RunningPercentile seen, float road, float bound, float progress)
        => seen.Total > 0 ? road + progress * Math.Clamp(seen.Quantile(0.5) - road, -bound, bound) : road;
}
