namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>The road camera's optics: a pinhole behind the windscreen that looks along the lane, the horizon level.</summary>
internal static class RoadView
{
    /// <summary>Pixels.</summary>
    public const int Width = 1360;

    /// <inheritdoc cref="Width"/>
    public const int Height = 800;

    /// <summary>Horizontal field of view in degrees.</summary>
    public const float FieldOfView = 60;

    /// <summary>Row of the horizon.</summary>
    public const float Horizon = 0.47f * Height;

    // Metres above the road.
    private const float CameraHeight = 1.35f;
    private static readonly float Focal = Width / 2f / MathF.Tan(FieldOfView / 2 * MathF.PI / 180);

    /// <summary>Pixels that a metre spans at a distance in metres.</summary>
    public static float PixelsPerMetre(float distance) => Focal / distance;

    /// <summary>Column of a point.</summary>
    /// <param name="right">Metres to the right of the camera.</param>
    /// <param name="distance">Metres ahead.</param>
    public static float Column(float right, float distance) => (Width / 2f) + (right * PixelsPerMetre(distance));

    /// <summary>Row of a point.</summary>
    /// <param name="above">Metres above the road.</param>
    /// <param name="distance">Metres ahead.</param>
    public static float Row(float above, float distance) => Horizon + ((CameraHeight - above) * PixelsPerMetre(distance));

    /// <summary>Distance of the road that is seen in a row below the horizon, in metres.</summary>
    public static float DistanceOfRow(int row) => CameraHeight * Focal / (row + 0.5f - Horizon);
}
