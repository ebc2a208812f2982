namespace Phi.Edge.Perception.Driver.Pose;

/// <summary>Pinhole camera in pixels.</summary>
internal readonly record struct CameraIntrinsics(double FocalX, double FocalY, double CenterX, double CenterY)
{
    /// <summary>From the options for a picture of this size.</summary>
    public static CameraIntrinsics For(CameraOpticsOptions options, int width, int height)
    {
        if (options.FocalX is { } focalX)
        {
            return new(
                focalX, options.FocalY ?? focalX,
                options.PrincipalX ?? width / 2d, options.PrincipalY ?? height / 2d);
        }

        var focal = width / 2d / Math.Tan(options.HorizontalFieldOfView / 2 * Math.PI / 180);
        return new(focal, focal, width / 2d, height / 2d);
    }
}
