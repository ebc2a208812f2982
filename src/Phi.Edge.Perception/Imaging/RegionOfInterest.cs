using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Imaging;

/// <summary>A rotated rectangle of the picture that a network looks at, in image pixels.</summary>
/// <param name="CenterX">Centre, pixels from the left edge.</param>
/// <param name="CenterY">Centre, pixels from the top edge.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Rotation">Radians; positive turns the crop clockwise on screen.</param>
internal readonly record struct RegionOfInterest(float CenterX, float CenterY, float Width, float Height, float Rotation)
{
    /// <summary>The letterbox: the whole picture, its shorter side extended to a square about the centre.</summary>
    public static RegionOfInterest Letterbox(int width, int height)
    {
        var side = Math.Max(width, height);
        return new(width / 2f, height / 2f, side, side, 0);
    }

    /// <summary>Maps a point of the crop, 0 to 1 from its own top left corner, to the image.</summary>
    public ImagePoint ToImage(float x, float y)
    {
        var (sin, cos) = MathF.SinCos(Rotation);
        var (u, v) = ((x - 0.5f) * Width, (y - 0.5f) * Height);
        return new(CenterX + u * cos - v * sin, CenterY + u * sin + v * cos);
    }
}
