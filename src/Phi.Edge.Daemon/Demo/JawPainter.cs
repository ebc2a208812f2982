using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Demo;

/// <summary>Opens the mouth for a yawn: the jaw goes down and covers the neck, the corners come in, and between the lips it is dark.</summary>
internal sealed class JawPainter
{
    // Shares of the face's width (from cheek to cheek).
    private const float FullDrop = 0.35f;
    private const float JawReach = 0.48f;

    // Share of the reach that moves as a whole.
    private const float JawWidth = 0.35f;

    // The corners of the mouth follow the jaw by this share, and come in by that share.
    private const float CornersFollow = 0.4f;
    private const float Squeeze = 0.4f;
    private const float SqueezeBelow = 0.28f;

    private readonly Contour _upper;
    private readonly Contour _lower;
    private readonly Contour _chin;
    private readonly float _middle;
    private readonly float _top;
    private readonly float _face;
    private readonly float _halfMouth;
    private readonly Picture _squeezed;

    public JawPainter(ReadOnlySpan<ImagePoint> landmarks, int width, int height)
    {
        _upper = new(landmarks, [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308]);
        _lower = new(landmarks, [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308]);
        _chin = new(landmarks, [132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361]);
        _middle = (landmarks[78].X + landmarks[308].X) / 2;
        _halfMouth = (landmarks[308].X - landmarks[78].X) / 2;
        _face = landmarks[454].X - landmarks[234].X;
        _top = landmarks[4].Y - (0.05f * _face);
        _squeezed = new Picture(width, height);
    }

    /// <summary>Paints the mouth open by a share, 0 to 1.</summary>
    public void Paint(Picture portrait, Picture to, float open)
    {
        var drop = open * FullDrop * _face;
        var reach = JawReach * _face;
        Pull(portrait, open * Squeeze, reach);
        for (var x = (int)(_middle - reach); x <= (int)(_middle + reach); x++)
            PaintColumn(to, x, drop, open * Squeeze);
    }

    /// <summary>Brings the corners of the mouth in: each column near the mouth shows what was further out.</summary>
    private void Pull(Picture portrait, float squeeze, float reach)
    {
        portrait.Bytes.CopyTo(_squeezed.Bytes, 0);
        var mouthRow = _upper.At(_middle);
        for (var y = (int)_top; y < _chin.At(_middle); y++)
        {
            var near = Bell((y - mouthRow) / (y < mouthRow ? mouthRow - _top : SqueezeBelow * _face));
            for (var x = (int)(_middle - reach); x <= (int)(_middle + reach); x++)
                portrait.Mix(Outward(x, squeeze * near), y, _squeezed.Pixel(x, y), 1);
        }
    }

    private float Outward(float x, float squeeze)
    {
        var aside = x - _middle;
        return _middle + (aside * (1 + (squeeze * Bell(aside / (JawReach * _face)))));
    }

    private void PaintColumn(Picture to, int x, float drop, float squeeze)
    {
        // Contours belong to the portrait; this column shows one further out.
        var source = Outward(x, squeeze);
        var aside = (x - _middle) / (JawReach * _face);
        var inside = (source - _middle) / _halfMouth;
        var opening = MathF.Sqrt(Math.Max(0, 1 - MathF.Pow(MathF.Abs(inside), 2.6f)));
        var cheek = drop * Plateau(aside);
        var corners = CornersFollow * cheek;
        var upperDrop = corners * (1 - opening);
        var lowerDrop = corners + ((cheek - corners) * opening);
        var (upper, lower, chin) = (_upper.At(source), Math.Max(_lower.At(source), _upper.At(source)), _chin.At(x));
        for (var y = (int)_top; y <= chin + cheek && y < to.Height; y++)
            PaintPixel(to, x, y, new(upper, lower, chin, upperDrop, lowerDrop, cheek));
    }

    private void PaintPixel(Picture to, int x, int y, in JawColumn column)
    {
        var pixel = to.Pixel(x, y);
        if (y < column.Upper + column.UpperDrop)
        {
            var stretch = (column.Upper - _top) / (column.Upper + column.UpperDrop - _top);
            _squeezed.Mix(x, _top + ((y - _top) * stretch), pixel, 1);
        }
        else if (y < column.Lower + column.LowerDrop)
        {
            PaintInside(pixel, x, y, column);
        }
        else
        {
            // From the lower lip's drop to the chin's; the last pixel fades into the neck.
            var along = (y - column.Lower - column.LowerDrop) / Math.Max(1, column.Chin + column.ChinDrop - column.Lower - column.LowerDrop);
            var moved = column.LowerDrop + (along * (column.ChinDrop - column.LowerDrop));
            _squeezed.Mix(x, y - moved, pixel, Math.Clamp(column.Chin + column.ChinDrop - y, 0, 1));
        }
    }

    /// <summary>The upper teeth stay where the upper lip is; below them it gets dark, with a tongue.</summary>
    private void PaintInside(Span<byte> pixel, int x, int y, in JawColumn column)
    {
        var depth = y - column.Upper - column.UpperDrop;
        var teeth = column.Lower - column.Upper;
        _squeezed.Mix(x, column.Upper + Math.Min(depth, teeth), pixel, 1, 0.85f);
        var dark = Math.Clamp(depth - (0.75f * teeth), 0, 3) / 3;
        var below = (column.Lower + column.LowerDrop - y) / Math.Max(1, column.LowerDrop);
        var tongue = Math.Clamp(1 - (below / 0.35f), 0, 1);
        pixel[0] = Blend(pixel[0], 22 + (30 * tongue), dark);
        pixel[1] = Blend(pixel[1], 16 + (32 * tongue), dark);
        pixel[2] = Blend(pixel[2], 40 + (80 * tongue), dark);
    }

    private static byte Blend(byte from, float to, float share) => (byte)(from + (share * (to - from)));

    /// <summary>1 at 0, 0 from 1 on, smooth between.</summary>
    private static float Bell(float x) => MathF.Abs(x) >= 1 ? 0 : 0.5f + (0.5f * MathF.Cos(MathF.PI * x));

    /// <summary>The jaw moves as a whole: 1 up to <see cref="JawWidth"/>, 0 from 1 on, smooth between.</summary>
    private static float Plateau(float x) => MathF.Abs(x) <= JawWidth ? 1 : Bell((MathF.Abs(x) - JawWidth) / (1 - JawWidth));

    private readonly record struct JawColumn(
        float Upper, float Lower, float Chin, float UpperDrop, float LowerDrop, float ChinDrop);
}
