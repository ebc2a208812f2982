namespace Phi.Edge.Perception.Driver;

/// <summary>The part of the picture where the driver's face is looked for, 0 to 1 of width and height.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record DriverRegion(float X, float Y, float Width, float Height)
{
    internal bool Contains(float x, float y) => x >= X && y >= Y && x <= X + Width && y <= Y + Height;
}
