using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Turns driver states into what the dashboard gets.</summary>
internal sealed class DriverStateMessageFactory(TimeProvider time)
{
    /// <param name="state">The state.</param>
    /// <param name="now">Now (monotonic), the end of the latency.</param>
    public DriverStateMessage Create(in DriverState state, TimeSpan now)
    {
        var reading = state.Reading;
        var seen = reading.Status == ReadingStatus.Face;
        return new DriverStateMessage
        {
            At = time.MonotonicToUtc(state.At),
            FrameId = reading.FrameId,
            LatencyMs = Bounded.LatencyMs(now - state.At),
            Condition = state.Condition,
            Degradation = state.Degradation,
            Perclos = Bounded.Number(state.Perclos, 0, 1),
            BlinksPerMinute = Bounded.Number(state.BlinksPerMinute, 0, 300, 1),
            Yawns = Math.Clamp(state.Yawns, 0, 1000),
            EyesClosedMs = Bounded.Milliseconds(state.EyesClosedFor),
            LookingAwayMs = Bounded.Milliseconds(state.LookingAwayFor),
            CalibrationProgress = Bounded.Share(reading.Calibration.Progress),
            Eyes = seen ? Eyes(reading) : null,
            MouthOpening = seen ? Bounded.Number(reading.MouthOpening, 0, 5) : null,
            Head = seen ? Head(reading) : null,
            Gaze = seen ? Gaze(reading.Gaze) : null,
            Face = seen ? Face(reading) : null,
            Quality = Quality(reading.Quality),
        };
    }

    private static EyesMessage Eyes(in DriverReading reading) =>
        new(Eye(reading.LeftEye), Eye(reading.RightEye), Bounded.Share(reading.EyeClosure), Bounded.Share(reading.EyeConfidence));

    private static EyeMessage Eye(EyeReading eye) =>
        new(Bounded.NumberOr(eye.Ear, 0, 0, 2), Bounded.Share(eye.Closure), Bounded.Share(eye.Confidence));

    private static HeadMessage Head(in DriverReading reading) => new(
        Bounded.Degrees(reading.Head.Yaw), Bounded.Degrees(reading.Head.Pitch), Bounded.Degrees(reading.Head.Roll),
        Bounded.Share(reading.PoseConfidence));

    private static GazeMessage Gaze(GazeDirection gaze) =>
        new(Bounded.Degrees(gaze.Yaw), Bounded.Degrees(gaze.Pitch), Bounded.Share(gaze.Confidence));

    private static FaceMessage? Face(in DriverReading reading)
    {
        var (width, height, face) = (reading.ImageWidth, reading.ImageHeight, reading.Face);
        return width <= 0 || height <= 0
            ? null
            : new FaceMessage(
                Bounded.NumberOr(face.X / width, 0, -1, 2), Bounded.NumberOr(face.Y / height, 0, -1, 2),
                Bounded.NumberOr(face.Width / width, 0, 0, 2), Bounded.NumberOr(face.Height / height, 0, 0, 2),
                Bounded.Share(reading.FaceConfidence));
    }

    private static QualityMessage? Quality(ImageQuality quality) => quality == default
        ? null
        : new QualityMessage(
            Bounded.NumberOr(quality.Brightness, 0, 0, 255, 1), Bounded.NumberOr(quality.Contrast, 0, 0, 128, 1),
            Bounded.Share(quality.Sharpness), Bounded.Share(quality.Visible));
}
