namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>Sky, grass, road, lane markings and trees, as they look from a place on the road.</summary>
internal sealed class RoadScenery
{
    private const int Seed = 1968;

    // Metres from the camera: the middle of the right lane.
    private const float LaneRight = 1.75f;
    private const float MiddleLine = -1.75f;
    private const float LeftEdge = -5.25f;
    private const float Verge = 0.6f;
    private const float LineWidth = 0.14f;
    private const float DashLength = 6;
    private const float DashEvery = 18;
    private const float TreeEvery = 13;
    private const float Farthest = 320;

    private readonly Sprite[] _trees;
    private readonly byte[] _grain;
    private readonly Picture _sky = new(RoadView.Width, (int)RoadView.Horizon + 1);

    public RoadScenery()
    {
        var random = new Random(Seed);
        _trees = [.. Enumerable.Range(0, 4).Select(_ => Tree.Grow(random))];
        _grain = new byte[1 << 16];
        random.NextBytes(_grain);
        PaintSky(random);
    }

    /// <summary>Draws the scene without signs.</summary>
    /// <param name="to">The picture; every pixel is set.</param>
    /// <param name="along">Metres from the start of the road.</param>
    public void Draw(Picture to, double along)
    {
        _sky.Bytes.CopyTo(to.Bytes, 0);
        for (var row = _sky.Height; row < to.Height; row++)
            PaintGround(to, row, along);
        var first = (long)Math.Floor(along / TreeEvery);
        for (var number = first + (long)(Farthest / TreeEvery); number > first; number--)
        {
            DrawTree(to, number, (float)((number * TreeEvery) - along), right: true);
            DrawTree(to, number, (float)(((number + 0.4) * TreeEvery) - along), right: false);
        }
    }

    private void PaintSky(Random random)
    {
        for (var y = 0; y < _sky.Height; y++)
        {
            var low = (float)y / _sky.Height;
            for (var x = 0; x < _sky.Width; x++)
            {
                var cloud = 10 * MathF.Sin((x * 0.011f) + (4 * MathF.Sin(y * 0.017f))) * MathF.Sin((y * 0.031f) + (x * 0.004f));
                var pixel = _sky.Pixel(x, y);
                pixel[0] = (byte)Math.Clamp(226 - (8 * low) + cloud + random.Next(3), 0, 255);
                pixel[1] = (byte)Math.Clamp(186 + (22 * low) + cloud, 0, 255);
                pixel[2] = (byte)Math.Clamp(150 + (48 * low) + cloud, 0, 255);
            }
        }
    }

    private void PaintGround(Picture to, int row, double along)
    {
        var distance = RoadView.DistanceOfRow(row);
        var scale = RoadView.PixelsPerMetre(distance);
        var haze = RoadLight.HazeAt(distance);
        var place = (float)((along + distance) % (1000 * DashEvery));
        var dash = place % DashEvery < DashLength;
        for (var column = 0; column < to.Width; column++)
        {
            var x = (column + 0.5f - (to.Width / 2f)) / scale;
            var grain = Grain(x, place, distance);
            var pixel = to.Pixel(column, row);
            var (b, g, r) = Ground(x, dash, grain);
            pixel[0] = (byte)(b + (haze * (RoadLight.Haze[0] - b)));
            pixel[1] = (byte)(g + (haze * (RoadLight.Haze[1] - g)));
            pixel[2] = (byte)(r + (haze * (RoadLight.Haze[2] - r)));
        }
    }

    private static (float B, float G, float R) Ground(float x, bool dash, float grain)
    {
        if (x is < LeftEdge - Verge or > LaneRight + Verge)
            return (48 + grain, 96 + (1.4f * grain), 78 + grain);
        var line = MathF.Abs(x - LaneRight) < LineWidth / 2 || MathF.Abs(x - LeftEdge) < LineWidth / 2 || (dash && MathF.Abs(x - MiddleLine) < LineWidth / 2);
        return line ? (205 + grain, 208 + grain, 210 + grain) : (88 + (0.6f * grain), 86 + (0.6f * grain), 84 + (0.6f * grain));
    }

    // Grain of the ground in patches of 7 cm; far away they are smaller than a pixel and vanish.
    private float Grain(float x, float place, float distance)
    {
        var patch = ((int)((x + 500) * 14) * 31) + ((int)(place * 14) * 2477);
        return (_grain[patch & 0xffff] - 128) * 0.16f / (1 + (distance / 25));
    }

    private void DrawTree(Picture to, long number, float distance, bool right)
    {
        if (distance < 6)
            return;
        var luck = _grain[((int)number * (right ? 7919 : 104_729)) & 0xffff];
        var (height, side) = (5.5f + (luck / 40f), 8.5f + (luck % 16 / 2f));
        var scale = RoadView.PixelsPerMetre(distance);
        var tree = _trees[luck % _trees.Length];
        var (tall, wide) = (height * scale, height * scale * tree.Aspect);
        tree.DrawRough(
            to, RoadView.Column(right ? side : -side - 3.5f, distance) - (wide / 2), RoadView.Row(height, distance), wide, tall,
            0.8f + (luck % 8 / 20f), RoadLight.HazeAt(distance));
    }
}
