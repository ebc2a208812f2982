using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>Draws what was read and decided into a picture.</summary>
internal static class OverlayPainter
{
    private const double LineHeight = 17;
    private static readonly Scalar White = new(255, 255, 255);
    private static readonly Scalar Black = new(0, 0, 0);
    private static readonly Scalar Green = new(80, 220, 80);

    public static void Paint(Mat picture, RecordedFrame entry)
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
            Write(picture, text, 8, (int)(LineHeight * ++line), White);
        Banner(picture, entry);
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

    private static void Banner(Mat picture, RecordedFrame entry)
    {
        if (entry.Level == AlertLevel.None)
            return;

        var color = entry.Level switch
        {
            AlertLevel.Critical => new Scalar(40, 40, 230),
            AlertLevel.Warning => new Scalar(30, 150, 250),
            _ => new Scalar(200, 160, 60),
        };
        Cv2.Rectangle(picture, new Rect(0, picture.Rows - 28, picture.Cols, 28), color, -1);
        Write(picture, $"{entry.Level}: {entry.Shown}", 8, picture.Rows - 9, White);
    }

    // Dark below light: readable on any picture.
    private static void Write(Mat picture, string text, int x, int y, Scalar color)
    {
        Cv2.PutText(picture, text, new Point(x, y), HersheyFonts.HersheySimplex, 0.45, Black, 3, LineTypes.AntiAlias);
        Cv2.PutText(picture, text, new Point(x, y), HersheyFonts.HersheySimplex, 0.45, color, 1, LineTypes.AntiAlias);
    }
}
