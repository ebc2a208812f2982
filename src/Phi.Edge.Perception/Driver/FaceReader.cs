using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver.Calibration;
using Phi.Edge.Perception.Driver.Eyes;
using Phi.Edge.Perception.Driver.Quality;

namespace Phi.Edge.Perception.Driver;

/// <summary>Turns the tracked face into a reading, relative to what is known of this driver.</summary>
internal sealed class FaceReader(DriverModelOptions options, DriverCalibration calibration)
{
    // Misfit in centimetres at which a pose is fully trusted, and at which it is not trusted at all.
    private const double GoodMisfit = 0.8, PoorMisfit = 2;

    // Yaw in degrees from which half the rigid points hide, and at which all that is left is guessed.
    private const float HidingYaw = 50, HiddenYaw = 80;

    /// <summary>Reads the face the tracker holds, and lets the calibration learn from it.</summary>
    /// <returns>The reading, without times; and whether the driver was taken for another one.</returns>
    public DriverReading Read(Frame frame, FaceTracker tracker, out bool forgotten)
    {
        var points = tracker.Mesh.Points;
        var head = tracker.Pose.Transform.ToLineOfSight();
        var left = EyeGeometry.Measure(points, EyePoints.Left, tracker.Pose.Transform);
        var right = EyeGeometry.Measure(points, EyePoints.Right, tracker.Pose.Transform);
        var visible = Visibility.Share(points, frame) * tracker.Confidence;
        var leftEye = Judge(frame, tracker, EyePoints.Left, left, calibration.LeftOpen, head.Yaw);
        var rightEye = Judge(frame, tracker, EyePoints.Right, right, calibration.RightOpen, head.Yaw);
        var gaze = GazeEstimator.Estimate(head, left, leftEye, right, rightEye);
        var poseConfidence = PoseConfidence(tracker.Pose.ErrorCentimetres, head.Yaw) * visible;
        forgotten = calibration.Update(new(
            frame.CapturedAt, head, poseConfidence, gaze,
            leftEye.Ear, leftEye.Confidence, rightEye.Ear, rightEye.Confidence));
        var (closure, eyeConfidence) = EyeJudge.Combine(leftEye, rightEye);
        return new()
        {
            FrameId = frame.Id,
            CapturedAt = frame.CapturedAt,
            Status = ReadingStatus.Face,
            ImageWidth = frame.Width,
            ImageHeight = frame.Height,
            FaceConfidence = tracker.Confidence,
            Face = tracker.Mesh.Bounds,
            LeftEye = leftEye,
            RightEye = rightEye,
            EyeClosure = closure,
            EyeConfidence = eyeConfidence,
            MouthOpening = MouthMeasure.Opening(points),
            Head = Relative(head, calibration.State.Natural),
            PoseConfidence = poseConfidence,
            Gaze = new(gaze.Yaw - calibration.Gaze.Yaw, gaze.Pitch - calibration.Gaze.Pitch, gaze.Confidence),
            Quality = new(tracker.Quality.Brightness, tracker.Quality.Contrast, tracker.Quality.Sharpness, visible),
            Calibration = calibration.State,
        };
    }

    private EyeReading Judge(
        Frame frame, FaceTracker tracker, EyePoints eye, in EyeGeometry geometry, float open, float yaw)
    {
        var visibility = Visibility.Eye(frame, tracker.Mesh.Points, eye, tracker.Quality.Brightness) * tracker.Confidence;
        return EyeJudge.Judge(eye, geometry, open, yaw, visibility, options.Eyes);
    }

    private static float PoseConfidence(double misfit, float yaw)
    {
        var fit = Math.Clamp((PoorMisfit - misfit) / (PoorMisfit - GoodMisfit), 0, 1);
        return (float)fit * Math.Clamp((HiddenYaw - Math.Abs(yaw)) / (HiddenYaw - HidingYaw), 0, 1);
    }

    private static HeadPose Relative(in HeadPose head, in HeadPose natural)
        => new(head.Yaw - natural.Yaw, head.Pitch - natural.Pitch, head.Roll - natural.Roll);
}
