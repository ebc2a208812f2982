namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>A flat picture with opacity that is drawn at any size: blue, green, red, opacity; not premultiplied.</summary>
internal sealed class Sprite
{
    private const int Channels = 4;
    private readonly List<(int Width, int Height, float[] Pixels)> _levels = [];

    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="bgra">Rows without padding.</param>
    public Sprite(int width, int height, ReadOnlySpan<byte> bgra)
    {
        var pixels = new float[width * height * Channels];
        for (var i = 0; i < pixels.Length; i += Channels)
        {
            var opacity = bgra[i + 3] / 255f;
            for (var c = 0; c < 3; c++)
                pixels[i + c] = bgra[i + c] * opacity;
            pixels[i + 3] = opacity;
        }

        _levels.Add((width, height, pixels));
        while (Math.Min(width, height) > 8)
        {
            pixels = Halve(pixels, width, height);
            (width, height) = (width / 2, height / 2);
            _levels.Add((width, height, pixels));
        }
    }

    /// <summary>Width over height.</summary>
    public float Aspect => (float)_levels[0].Width / _levels[0].Height;

    /// <summary>Draws it.</summary>
    /// <param name="to">BGR, of the road view's size.</param>
    /// <param name="x">Left edge, pixels.</param>
    /// <param name="y">Upper edge, pixels.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="light">Factor on the colours.</param>
    /// <param name="haze">Share of the haze's colour, 0 to 1.</param>
    public void Draw(Picture to, float x, float y, float width, float height, float light, float haze)
    {
        var level = _levels.FindLast(l => l.Width >= width * 0.9f && l.Height >= height * 0.9f);
        if (level.Pixels is null)
            level = _levels[0];
        var (left, right) = (Math.Max(0, (int)MathF.Floor(x)), Math.Min(to.Width - 1, (int)MathF.Ceiling(x + width)));
        var (top, bottom) = (Math.Max(0, (int)MathF.Floor(y)), Math.Min(to.Height - 1, (int)MathF.Ceiling(y + height)));
        for (var row = top; row <= bottom; row++)
        {
            var v = ((row + 0.5f - y) / height * level.Height) - 0.5f;
            for (var column = left; column <= right; column++)
                Mix(level, ((column + 0.5f - x) / width * level.Width) - 0.5f, v, to.Pixel(column, row), light, haze);
        }
    }

    /// <summary>Draws it without blending and smoothing: for large things without sharp edges.</summary>
    /// <inheritdoc cref="Draw"/>
    public void DrawRough(Picture to, float x, float y, float width, float height, float light, float haze)
    {
        var (w, h, pixels) = _levels[0];
        var (left, right) = (Math.Max(0, (int)x), Math.Min(to.Width - 1, (int)(x + width)));
        var (top, bottom) = (Math.Max(0, (int)y), Math.Min(to.Height - 1, (int)(y + height)));
        var (gain, add) = (light * (1 - haze), haze * RoadLight.Haze[1]);
        for (var row = top; row <= bottom; row++)
        {
            var from = Math.Clamp((int)((row + 0.5f - y) / height * h), 0, h - 1) * w;
            for (var column = left; column <= right; column++)
            {
                var at = (from + Math.Clamp((int)((column + 0.5f - x) / width * w), 0, w - 1)) * Channels;
                if (pixels[at + 3] < 0.5f)
                    continue;
                var pixel = to.Pixel(column, row);
                for (var c = 0; c < 3; c++)
                    pixel[c] = (byte)((pixels[at + c] * gain) + add);
            }
        }
    }

    private static void Mix((int Width, int Height, float[] Pixels) level, float u, float v, Span<byte> to, float light, float haze)
    {
        Span<float> colour = stackalloc float[Channels];
        var (left, top) = ((int)MathF.Floor(u), (int)MathF.Floor(v));
        for (var corner = 0; corner < 4; corner++)
        {
            var (x, y) = (left + (corner & 1), top + (corner >> 1));
            if (x < 0 || y < 0 || x >= level.Width || y >= level.Height)
                continue;
            var share = ((corner & 1) == 0 ? left + 1 - u : u - left) * (corner >> 1 == 0 ? top + 1 - v : v - top);
            for (var c = 0; c < Channels; c++)
                colour[c] += share * level.Pixels[(((y * level.Width) + x) * Channels) + c];
        }

        if (colour[3] <= 0)
            return;
        for (var c = 0; c < 3; c++)
        {
            var seen = Math.Min(255 * colour[3], colour[c] * light);
            seen += haze * ((colour[3] * RoadLight.Haze[c]) - seen);
            to[c] = (byte)Math.Clamp(seen + ((1 - colour[3]) * to[c]) + 0.5f, 0, 255);
        }
    }

    private static float[] Halve(float[] from, int width, int height)
    {
        var (w, h) = (width / 2, height / 2);
        var half = new float[w * h * Channels];
        for (var i = 0; i < half.Length; i++)
        {
            var (c, x, y) = (i % Channels, i / Channels % w, i / Channels / w);
            var at = (((2 * y * width) + (2 * x)) * Channels) + c;
            half[i] = (from[at] + from[at + Channels] + from[at + (width * Channels)] + from[at + ((width + 1) * Channels)]) / 4;
        }

        return half;
    }
}
