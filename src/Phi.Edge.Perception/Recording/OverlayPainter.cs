using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>Draws what was read of the driver, and what was decided, into a picture.</summary>
internal static class OverlayPainter
{
    private const double LineHeight = 17;
    private static readonly Scalar Green = new(80, 220, 80);

    public static void Paint(Mat picture, DriverFrame entry)
    {
        var reading = entry.State.Reading;
        foreach (var point in entry.Landmarks)
            Cv2.Circle(picture, (int)point.X, (int)point.Y, 1, Green, -1);
        if (reading.Status == ReadingStatus.Face)
        {
            var (x, y, width, height) = reading.Face;
            Cv2.Rectangle(picture, new Rect((int)x, (int)y, (int)width, (int)height), Green);
        }

        var line = 0;
        foreach (var text in Lines(entry.State))
            OverlayText.Write(picture, text, 8, (int)(LineHeight * ++line));
        OverlayText.Banner(picture, entry.Level, entry.Shown);
    }

    private static IEnumerable<string> Lines(DriverState state)
    {
        var reading = state.Reading;
        yield return $"#{reading.FrameId}  {state.At.TotalSeconds:0.00} s  {state.Condition}"
            + (state.Degradation == MonitoringDegradation.None ? "" : $" ({state.Degradation})");
        if (reading.Status != ReadingStatus.Face)
        {
            yield return reading.Status.ToString();
            yield break;
        }

        yield return $"EAR {reading.LeftEye.Ear:0.00} {reading.RightEye.Ear:0.00}  closure {reading.EyeClosure:0.00} "
            + $"({reading.EyeConfidence:0.0})  closed {state.EyesClosedFor.TotalSeconds:0.0} s";
        yield return $"yaw {reading.Head.Yaw:0}  pitch {reading.Head.Pitch:0}  roll {reading.Head.Roll:0}  "
            + $"away {state.LookingAwayFor.TotalSeconds:0.0} s";
        yield return $"mouth {reading.MouthOpening:0.00}  yawns {state.Yawns}  PERCLOS {state.Perclos?.ToString("0.00") ?? "-"}  "
            + $"{reading.InferenceTime.TotalMilliseconds:0.0} ms";
    }
}
