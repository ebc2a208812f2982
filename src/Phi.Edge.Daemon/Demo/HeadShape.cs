using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Demo;

/// <summary>
/// The head as a stack of elliptic slices, one per row of the picture: how far it reaches to both sides and towards the
/// camera, and how much of the head's turn it takes part in (the neck twists, the shoulders stay). Measured on the portrait
/// in units of half the face's width, rows counted from the line between the cheeks.
/// </summary>
internal sealed class HeadShape
{
    // Row, left and right reach of head and hair, depth of the face in front of the axis, share of the turn.
    private static readonly (float Row, float Left, float Right, float Depth, float Turn)[] Slices =
    [
        (-2.15f, 0.75f, 0.75f, 0.3f, 1), (-1.9f, 1.1f, 1.15f, 0.6f, 1), (-1.5f, 1.45f, 1.5f, 0.75f, 1), (-0.9f, 1.62f, 1.66f, 0.88f, 1),
        (-0.2f, 1.6f, 1.68f, 0.86f, 1), (0.15f, 1.35f, 1.45f, 0.86f, 1), (0.45f, 1.1f, 1.15f, 0.86f, 1), (0.9f, 0.97f, 1, 0.86f, 1),
        (1.3f, 0.95f, 0.95f, 0.82f, 0.85f), (1.6f, 0.92f, 0.92f, 0.6f, 0.4f), (1.85f, 1, 1, 0.5f, 0),
    ];

    // The nose stands out from the ellipse: a bell around its tip.
    private const float NoseHeight = 0.46f;
    private const float NoseHalfWidth = 0.26f;
    private const float NoseAbove = 0.95f;
    private const float NoseBelow = 0.2f;

    private readonly float _unit;
    private readonly float _cheekRow;
    private readonly float _noseRow;

    public HeadShape(ReadOnlySpan<ImagePoint> landmarks)
    {
        _unit = (landmarks[454].X - landmarks[234].X) / 2;
        Axis = (landmarks[454].X + landmarks[234].X) / 2;
        _cheekRow = (landmarks[454].Y + landmarks[234].Y) / 2;
        _noseRow = landmarks[4].Y;
    }

    /// <summary>Column the head turns about.</summary>
    public float Axis { get; }

    /// <summary>First row of the head.</summary>
    public int Top => Math.Max(0, (int)(_cheekRow + (Slices[0].Row * _unit)));

    /// <summary>Row below the last that turns.</summary>
    public int Bottom => (int)(_cheekRow + (Slices[^1].Row * _unit));

    /// <summary>The slice of a row, in pixels.</summary>
    public HeadSlice At(int row)
    {
        var at = (row - _cheekRow) / _unit;
        var i = 1;
        while (i < Slices.Length - 1 && at > Slices[i].Row)
            i++;
        var (a, b) = (Slices[i - 1], Slices[i]);
        var t = Math.Clamp((at - a.Row) / (b.Row - a.Row), 0, 1);
        var away = (row - _noseRow) / _unit;
        var nose = NoseHeight * Bell(away / (away < 0 ? NoseAbove : NoseBelow));
        return new(
            _unit, Mix(a.Left, b.Left, t) * _unit, Mix(a.Right, b.Right, t) * _unit, Mix(a.Depth, b.Depth, t) * _unit,
            nose * _unit, NoseHalfWidth * _unit, Mix(a.Turn, b.Turn, t));
    }

    private static float Mix(float a, float b, float t) => a + (t * (b - a));

    private static float Bell(float x) => MathF.Abs(x) >= 1 ? 0 : 0.5f + (0.5f * MathF.Cos(MathF.PI * x));
}
