namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>A tree: a trunk and some thousand leaves.</summary>
internal static class Tree
{
    private const int Width = 160;
    private const int Height = 240;
    private const int Leaves = 2600;

    public static Sprite Grow(Random random)
    {
        var pixels = new byte[Width * Height * 4];
        for (var y = Height / 2; y < Height; y++)
        {
            for (var x = (Width / 2) - 6; x < (Width / 2) + 6; x++)
                Set(pixels, x, y, 42, 58, 72);
        }

        for (var leaf = 0; leaf < Leaves; leaf++)
        {
            var (angle, reach) = (random.NextDouble() * Math.Tau, Math.Sqrt(random.NextDouble()));
            var x = (int)((Width / 2) + (reach * Math.Cos(angle) * Width * 0.46));
            var y = (int)((Height * 0.38) + (reach * Math.Sin(angle) * Height * 0.36));
            var shade = 0.55 + (0.45 * random.NextDouble()) - (0.25 * Math.Sin(angle) * reach);
            for (var i = 0; i < 30; i++)
                Set(pixels, x + (i % 6), y + (i / 6), (byte)(44 * shade), (byte)(112 * shade), (byte)(74 * shade));
        }

        return new(Width, Height, pixels);
    }

    private static void Set(byte[] pixels, int x, int y, byte b, byte g, byte r)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
            return;
        var at = ((y * Width) + x) * 4;
        (pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]) = (b, g, r, 255);
    }
}
