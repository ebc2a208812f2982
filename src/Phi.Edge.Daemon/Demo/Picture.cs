namespace Phi.Edge.Daemon.Demo;

/// <summary>A picture in memory, 8 bits per channel, blue first.</summary>
internal sealed class Picture(int width, int height)
{
    public const int Channels = 3;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Bytes { get; } = new byte[width * height * Channels];

    public int Stride => Width * Channels;

    public Span<byte> Pixel(int x, int y) => Bytes.AsSpan((y * Stride) + (x * Channels), Channels);

    public Picture Copy()
    {
        var copy = new Picture(Width, Height);
        Bytes.CopyTo(copy.Bytes, 0);
        return copy;
    }

    /// <summary>Mixes the colour found between pixels (bilinear, clamped at the border) into a pixel of another picture.</summary>
    /// <param name="x">Column to look at.</param>
    /// <param name="y">Row to look at.</param>
    /// <param name="to">The pixel.</param>
    /// <param name="share">How much of it is replaced, 0 to 1.</param>
    /// <param name="light">Factor on the colour.</param>
    public void Mix(float x, float y, Span<byte> to, float share, float light = 1)
    {
        x = Math.Clamp(x, 0, Width - 1.001f);
        y = Math.Clamp(y, 0, Height - 1.001f);
        var (left, top) = ((int)x, (int)y);
        var (fx, fy) = (x - left, y - top);
        var at = (top * Stride) + (left * Channels);
        var a = Bytes.AsSpan(at, 2 * Channels);
        var b = Bytes.AsSpan(at + Stride, 2 * Channels);
        for (var c = 0; c < Channels; c++)
        {
            var upper = a[c] + (fx * (a[c + Channels] - a[c]));
            var lower = b[c] + (fx * (b[c + Channels] - b[c]));
            var color = Math.Min(255, light * (upper + (fy * (lower - upper))));
            to[c] = (byte)(to[c] + (share * (color - to[c])) + 0.5f);
        }
    }
}
