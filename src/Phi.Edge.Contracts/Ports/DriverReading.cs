namespace Phi.Edge.Contracts.Ports;

/// <summary>What one frame says about the driver. Reports, never judges.</summary>
public readonly record struct DriverReading
{
    /// <summary>The frame's number.</summary>
    public required long FrameId { get; init; }

    /// <summary>The frame's capture time (monotonic).</summary>
    public required TimeSpan CapturedAt { get; init; }

    /// <summary>Time spent in the models for this frame.</summary>
    public TimeSpan InferenceTime { get; init; }

    /// <summary>Whether a face was read, and if not, why.</summary>
    public required ReadingStatus Status { get; init; }

    /// <summary>Probability that the region holds a face, 0 to 1.</summary>
    public float FaceConfidence { get; init; }

    /// <summary>The face's box; empty without a face.</summary>
    public FaceBox Face { get; init; }

    /// <summary>Width of the picture in pixels; 0 when not told.</summary>
    public int ImageWidth { get; init; }

    /// <summary>Height of the picture in pixels; 0 when not told.</summary>
    public int ImageHeight { get; init; }

    /// <summary>The subject's left eye (image right when not mirrored).</summary>
    public EyeReading LeftEye { get; init; }

    /// <summary>The subject's right eye (image left when not mirrored).</summary>
    public EyeReading RightEye { get; init; }

    /// <summary>Closure of both eyes together, weighted by confidence, 0 (open) to 1 (closed).</summary>
    public float EyeClosure { get; init; }

    /// <summary>How far <see cref="EyeClosure"/> can be trusted, 0 to 1.</summary>
    public float EyeConfidence { get; init; }

    /// <summary>Inner mouth height over inner mouth width; about 0 closed, above 0.5 wide open.</summary>
    public float MouthOpening { get; init; }

    /// <summary>Head pose relative to this driver's natural pose (to the line of sight until that is known).</summary>
    public HeadPose Head { get; init; }

    /// <summary>How far <see cref="Head"/> can be trusted, 0 to 1.</summary>
    public float PoseConfidence { get; init; }

    /// <summary>Gaze relative to this driver's natural direction.</summary>
    public GazeDirection Gaze { get; init; }

    /// <summary>Quality of the picture.</summary>
    public ImageQuality Quality { get; init; }

    /// <summary>State of the calibration that was used.</summary>
    public CalibrationState Calibration { get; init; }
}
