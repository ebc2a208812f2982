namespace Phi.Edge.Daemon.Demo;

/// <summary>One row of the head, in pixels from its axis.</summary>
/// <param name="Unit">Half the face's width.</param>
/// <param name="Left">Reach to the left.</param>
/// <param name="Right">Reach to the right.</param>
/// <param name="Depth">Reach towards the camera.</param>
/// <param name="Nose">How far the nose stands out from that.</param>
/// <param name="NoseHalfWidth">Half the nose's width.</param>
/// <param name="Turn">Share of the head's turn, 0 to 1.</param>
internal readonly record struct HeadSlice(
    float Unit, float Left, float Right, float Depth, float Nose, float NoseHalfWidth, float Turn)
{
    // In units of half the face's width. The face ends in the temples, a little behind the axis; hair recedes less.
    private const float TempleDepth = -0.1f;
    private const float HairSlope = 0.35f;
    private const float BackDepth = 0.8f;

    /// <summary>
    /// A point of the surface, going around once: from the middle of the back over the left side (-0.5), the front (0) and
    /// the right side (0.5) to the back again; and how far from the axis the photograph shows it. The back it does not show:
    /// there the outermost that it shows goes on.
    /// </summary>
    /// <param name="way">-1 to 1.</param>
    public (float X, float Z, float Seen) At(float way)
    {
        var reach = way < 0 ? Left : Right;
        if (Math.Abs(way) <= 0.5f)
            return (2 * way * reach, Front(2 * Math.Abs(way) * reach), 2 * way * reach);

        var (sin, cos) = MathF.SinCos(MathF.PI * (Math.Abs(way) - 0.5f));
        return (Math.Sign(way) * cos * reach, Front(reach) - (BackDepth * Unit * sin), Math.Sign(way) * reach);
    }

    // A cubic through the eye corners and temples of the canonical face: flat in front, round at the sides.
    private float Front(float aside)
    {
        var x = aside / Unit;
        var z = x <= 1
            ? Depth - ((Depth - (TempleDepth * Unit)) * x * x * x)
            : (TempleDepth - (HairSlope * (x - 1))) * Unit;
        var nose = aside / NoseHalfWidth;
        return nose < 1 ? z + (Nose * (0.5f + (0.5f * MathF.Cos(MathF.PI * nose)))) : z;
    }
}
