namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>Light on the road: haze with distance, and the low sun that blinds for a while.</summary>
internal static class RoadLight
{
    // Metres at which two thirds of the contrast are gone.
    private const float Visibility = 260;

    // The sun's height above the horizon and its reach, as shares of the picture's height.
    private const float SunHeight = 0.2f;
    private const float SunReach = 0.45f;

    // What the sun adds to each pixel.
    private static readonly byte[] Sun = Shine();

    /// <summary>Colour of the haze: blue, green, red.</summary>
    public static ReadOnlySpan<float> Haze => [216, 206, 196];

    /// <summary>Share of haze before a thing at a distance in metres.</summary>
    public static float HazeAt(float distance) => 1 - MathF.Exp(-distance / Visibility);

    /// <summary>Adds the sun's glare.</summary>
    /// <param name="to">The picture, of the road view's size.</param>
    /// <param name="strength">0 (none) to 1.</param>
    public static void Blind(Picture to, float strength)
    {
        if (strength <= 0)
            return;
        var gain = (int)(256 * strength);
        for (var i = 0; i < Sun.Length; i++)
        {
            var pixel = to.Bytes.AsSpan(i * Picture.Channels, Picture.Channels);
            var light = (Sun[i] * gain) >> 8;
            for (var c = 0; c < Picture.Channels; c++)
                pixel[c] = (byte)Math.Min(255, pixel[c] + light);
        }
    }

    private static byte[] Shine()
    {
        var light = new byte[RoadView.Width * RoadView.Height];
        var (sunX, sunY, reach) = (0.62f * RoadView.Width, RoadView.Horizon - (SunHeight * RoadView.Height), SunReach * RoadView.Height);
        for (var i = 0; i < light.Length; i++)
        {
            var (dx, dy) = (((i % RoadView.Width) - sunX) / reach, ((i / RoadView.Width) - sunY) / reach);
            light[i] = (byte)((190 / (1 + (9 * ((dx * dx) + (dy * dy))))) + 22);
        }

        return light;
    }
}
