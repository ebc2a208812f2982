using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Demo;

/// <summary>Closes an eye: the skin between brow and lid is stretched down over it, lashes and all.</summary>
internal sealed class EyelidPainter
{
    // Shares of the eye's width. The lid's edge with its lashes moves as one; the skin above it, up to just below the
    // brow, gives.
    private const float LashesBelow = 0.05f;
    private const float Edge = 0.1f;
    private const float Overlap = 0.09f;
    private const float ReachAboveLid = 0.62f;

    private readonly Contour _upper;
    private readonly Contour _lower;
    private readonly Contour _brow;
    private readonly float _width;

    /// <param name="landmarks">Landmarks of the portrait.</param>
    /// <param name="upper">Numbers of the upper lid's points, corners included.</param>
    /// <param name="lower">Numbers of the lower lid's points, corners included.</param>
    /// <param name="brow">Numbers of the brow's lower edge.</param>
    public EyelidPainter(ReadOnlySpan<ImagePoint> landmarks, ReadOnlySpan<int> upper, ReadOnlySpan<int> lower, ReadOnlySpan<int> brow)
    {
        (_upper, _lower, _brow) = (new(landmarks, upper), new(landmarks, lower), new(landmarks, brow));
        _width = _upper.Right - _upper.Left;
    }

    public static EyelidPainter Right(ReadOnlySpan<ImagePoint> landmarks) => new(
        landmarks, [33, 246, 161, 160, 159, 158, 157, 173, 133], [33, 7, 163, 144, 145, 153, 154, 155, 133], [46, 53, 52, 65, 55]);

    public static EyelidPainter Left(ReadOnlySpan<ImagePoint> landmarks) => new(
        landmarks, [263, 466, 388, 387, 386, 385, 384, 398, 362], [263, 249, 390, 373, 374, 380, 381, 382, 362], [276, 283, 282, 295, 285]);

    /// <summary>Paints the eye closed by a share, 0 to 1.</summary>
    public void Paint(Picture portrait, Picture to, float closure)
    {
        var (first, last) = ((int)_upper.Left, (int)MathF.Ceiling(_upper.Right));
        for (var x = first; x <= last; x++)
            PaintColumn(portrait, to, x, closure);
    }

    private void PaintColumn(Picture portrait, Picture to, int x, float closure)
    {
        var (upper, lower) = (_upper.At(x), _lower.At(x));
        var drop = closure * Math.Max(0, lower - upper + (Overlap * _width));
        var edge = upper + (LashesBelow * _width);
        var top = Math.Max(_brow.At(x), upper - (ReachAboveLid * _width));
        var skin = edge - (Edge * _width);
        for (var y = (int)MathF.Ceiling(top); y <= edge + drop; y++)
        {
            var from = y >= skin + drop ? y - drop : top + ((y - top) * (skin - top) / (skin + drop - top));
            // Over its last pixel the lid fades into what it does not cover.
            var share = Math.Clamp(edge + drop - y, 0, 1);
            portrait.Mix(x, from, to.Pixel(x, y), share);
        }
    }
}
