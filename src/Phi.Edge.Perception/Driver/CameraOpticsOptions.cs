namespace Phi.Edge.Perception.Driver;

/// <summary>The driver camera's optics: a field of view, or calibrated intrinsics in pixels of the delivered picture.</summary>
public sealed record CameraOpticsOptions
{
    /// <summary>
    /// Horizontal field of view in degrees, 20 to 150. Default: 53.13, a focal length of one picture width, the usual
    /// guess for an unknown camera; an error of 10 degrees here moves yaw by about one degree. Not used with
    /// <see cref="FocalX"/>.
    /// </summary>
    public double HorizontalFieldOfView { get; init; } = 53.13;

    /// <summary>Calibrated focal length in pixels, horizontal. Default: none.</summary>
    public double? FocalX { get; init; }

    /// <summary>Calibrated focal length in pixels, vertical. Default: as horizontal.</summary>
    public double? FocalY { get; init; }

    /// <summary>Calibrated principal point in pixels from the left. Default: the middle.</summary>
    public double? PrincipalX { get; init; }

    /// <summary>Calibrated principal point in pixels from the top. Default: the middle.</summary>
    public double? PrincipalY { get; init; }

    /// <summary>
    /// Yaw in degrees that this camera sees of a driver who looks at the road, -60 to 60; not 0 when it is mounted to the
    /// side. Default: 0 (in front of the driver). What is learned is a correction to it.
    /// </summary>
    public float RoadYaw { get; init; }

    /// <summary>The same for pitch, in degrees, -45 to 45. Default: 0.</summary>
    public float RoadPitch { get; init; }
}
