using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Driver;

/// <summary>
/// Direction to look, with two thresholds. Gaze when it is sure enough; else the head, which is the named fallback
/// (<see cref="Nominal"/> is then false and the limits are longer); else unknown.
/// </summary>
internal sealed class LookJudge(AttentionOptions options)
{
    private bool _away;

    /// <summary>The last direction came from the gaze of a calibrated driver.</summary>
    public bool Nominal { get; private set; }

    public Look Next(in DriverReading reading)
    {
        var (yaw, pitch, known) = Direction(reading);
        if (!known)
        {
            return Look.Unknown;
        }

        var progress = Calibrated(reading);
        var scale = (options.UncalibratedFactor + ((1 - options.UncalibratedFactor) * progress)) * (_away ? options.ReturnFraction : 1);
        _away = MathF.Abs(yaw) > options.AwayYaw * scale || -pitch > options.AwayPitch * scale;
        return _away ? Look.Away : Look.Road;
    }

    public void Reset() => (_away, Nominal) = (false, false);

    private static float Calibrated(in DriverReading reading) =>
        float.IsFinite(reading.Calibration.Progress) ? Math.Clamp(reading.Calibration.Progress, 0, 1) : 0;

    private (float Yaw, float Pitch, bool Known) Direction(in DriverReading reading)
    {
        var gaze = reading.Gaze;
        if (gaze.Confidence >= options.MinGazeConfidence && float.IsFinite(gaze.Yaw) && float.IsFinite(gaze.Pitch))
        {
            Nominal = Calibrated(reading) >= 1;
            return (gaze.Yaw, gaze.Pitch, true);
        }

        var head = reading.Head;
        var known = reading.PoseConfidence >= options.MinPoseConfidence && float.IsFinite(head.Yaw) && float.IsFinite(head.Pitch);
        Nominal &= !known;
        return (head.Yaw, head.Pitch, known);
    }
}
