namespace Phi.Edge.Perception.Driver;

/// <summary>How the driver's face is found and read. Every part has defaults that need no tuning per driver.</summary>
public sealed record DriverModelOptions
{
    /// <summary>The camera's optics; they decide the head pose.</summary>
    public CameraOpticsOptions Camera { get; init; } = new();

    /// <summary>How a face is found, chosen and held.</summary>
    public FaceSearchOptions Search { get; init; } = new();

    /// <summary>How eyes are judged.</summary>
    public EyeOptions Eyes { get; init; } = new();

    /// <summary>How the driver's own natural pose and eye opening are learned.</summary>
    public CalibrationOptions Calibration { get; init; } = new();

    /// <summary>When a picture counts as unusable.</summary>
    public PictureOptions Picture { get; init; } = new();
}
