namespace Phi.Edge.Perception.Road;

/// <summary>A part of the working picture that the detector looks through; sides are multiples of 32. It may reach beyond the picture.</summary>
/// <param name="X">Left edge in pixels of the working picture.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
internal readonly record struct SearchWindow(int X, int Y, int Width, int Height)
{
    /// <summary>What the network's strides and blocks divide.</summary>
    public const int Step = 32;

    /// <summary>A window over a stretch of the picture: sides rounded up, moved inwards where it would reach outside.</summary>
    /// <param name="box">The stretch, in pixels of the working picture.</param>
    /// <param name="width">Width of the picture.</param>
    /// <param name="height">Height of the picture.</param>
    public static SearchWindow Over(in Contracts.Ports.SignBox box, int width, int height)
    {
        var (left, right) = (Math.Clamp((int)box.X, 0, width), Math.Clamp((int)MathF.Ceiling(box.X + box.Width), 0, width));
        var (top, bottom) = (Math.Clamp((int)box.Y, 0, height), Math.Clamp((int)MathF.Ceiling(box.Y + box.Height), 0, height));
        var (wide, high) = (Round(right - left, width), Round(bottom - top, height));
        return new(Math.Max(0, Math.Min(left, width - wide)), Math.Max(0, Math.Min(top, height - high)), wide, high);
    }

    /// <summary>A square window of a given side about a point, moved inwards where it would reach outside.</summary>
    public static SearchWindow About(float x, float y, int side, int width, int height)
    {
        var (wide, high) = (Math.Min(side, Round(width, width)), Math.Min(side, Round(height, height)));
        return new(
            Math.Clamp((int)x - (wide / 2), 0, Math.Max(0, width - wide)), Math.Clamp((int)y - (high / 2), 0, Math.Max(0, height - high)), wide, high);
    }

    // In coarse steps, so that a region that moves with the speed does not ask for another size of the network every time.
    private static int Round(int side, int whole)
    {
        const int Coarse = 4 * Step;
        var most = Math.Max(1, (whole + Step - 1) / Step) * Step;
        return Math.Min(most, Math.Max(1, (side + Coarse - 1) / Coarse) * Coarse);
    }
}
