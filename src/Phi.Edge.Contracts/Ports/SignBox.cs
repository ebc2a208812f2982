namespace Phi.Edge.Contracts.Ports;

/// <summary>Where a sign is, in image pixels, x right and y down.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct SignBox(float X, float Y, float Width, float Height)
{
    /// <summary>The longer side in pixels.</summary>
    public float Size => Math.Max(Width, Height);

    /// <summary>Its middle, x.</summary>
    public float CenterX => X + (Width / 2);

    /// <summary>Its middle, y.</summary>
    public float CenterY => Y + (Height / 2);

    /// <summary>Area in square pixels.</summary>
    public float Area => Width * Height;

    /// <summary>Shared area over joint area with another box, 0 to 1.</summary>
    public float Overlap(in SignBox other)
    {
        var width = Math.Min(X + Width, other.X + other.Width) - Math.Max(X, other.X);
        var height = Math.Min(Y + Height, other.Y + other.Height) - Math.Max(Y, other.Y);
        if (width <= 0 || height <= 0)
        {
            return 0;
        }

        var shared = width * height;
        return shared / (Area + other.Area - shared);
    }
}
