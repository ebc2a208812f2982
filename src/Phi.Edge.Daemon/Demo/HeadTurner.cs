namespace Phi.Edge.Daemon.Demo;

/// <summary>
/// Turns the head: every row is a slice of the head seen from above, which is turned and drawn from back to front. What the
/// photograph does not show of the back is what it shows last at the side.
/// </summary>
internal sealed class HeadTurner
{
    private const int Steps = 400;

    // Beyond its reach the wall goes with the head for this many pixels, and fades into the wall that does not.
    private const float Margin = 5;

    private readonly HeadShape _shape;
    private readonly Picture _wall;
    private readonly float[] _source = new float[Portrait.Width];
    private readonly float[] _depth = new float[Portrait.Width];

    /// <param name="shape">The head.</param>
    /// <param name="portrait">The photograph, whose wall appears where the head was.</param>
    public HeadTurner(HeadShape shape, Picture portrait)
    {
        _shape = shape;
        _wall = portrait.Copy();
        for (var y = shape.Top; y < shape.Bottom; y++)
            ClearRow(y);
    }

    /// <summary>Draws the turned head.</summary>
    /// <param name="face">The photograph with the face of the moment.</param>
    /// <param name="to">A copy of the same, whose head is replaced.</param>
    /// <param name="yaw">Turn in degrees, positive towards image right.</param>
    /// <param name="shift">Sideways movement of the head in pixels.</param>
    public void Paint(Picture face, Picture to, float yaw, float shift)
    {
        for (var y = _shape.Top; y < _shape.Bottom && y < to.Height; y++)
        {
            var slice = _shape.At(y);
            Project(slice, yaw * slice.Turn * MathF.PI / 180, shift * slice.Turn);
            PaintRow(face, to, y, slice);
        }
    }

    /// <summary>For each column of the row: which column of the photograph is seen there, if any.</summary>
    private void Project(in HeadSlice slice, float yaw, float shift)
    {
        Array.Fill(_depth, float.NegativeInfinity);
        var (sin, cos) = MathF.SinCos(yaw);
        var (lastX, lastZ, lastSource) = (float.PositiveInfinity, 0f, 0f);
        for (var i = 0; i <= Steps; i++)
        {
            var (x, z, seen) = slice.At((2f * i / Steps) - 1);
            var column = _shape.Axis + shift + (x * cos) + (z * sin);
            var (depth, source) = ((z * cos) - (x * sin), _shape.Axis + seen);
            for (var c = (int)MathF.Ceiling(Math.Max(0, lastX)); c <= column && c < _depth.Length; c++)
            {
                var t = column > lastX ? (c - lastX) / (column - lastX) : 0;
                var z0 = lastZ + (t * (depth - lastZ));
                if (z0 > _depth[c])
                    (_depth[c], _source[c]) = (z0, lastSource + (t * (source - lastSource)));
            }

            (lastX, lastZ, lastSource) = (column, depth, source);
        }
    }

    private void PaintRow(Picture face, Picture to, int y, in HeadSlice slice)
    {
        var (first, last) = (Array.FindIndex(_depth, float.IsFinite), Array.FindLastIndex(_depth, float.IsFinite));
        var (from, end) = (Math.Max(0, (int)(_shape.Axis - slice.Left - (2 * Margin))), Math.Min(to.Width - 1, (int)(_shape.Axis + slice.Right + (2 * Margin))));
        (from, end) = (Math.Min(from, first), Math.Max(end, last));
        var offset = (y * to.Stride) + (from * Picture.Channels);
        _wall.Bytes.AsSpan(offset, (end - from + 1) * Picture.Channels).CopyTo(to.Bytes.AsSpan(offset));
        for (var x = from; x <= end; x++)
        {
            var pixel = to.Pixel(x, y);
            var beyond = Math.Max(first - x, x - last);
            if (beyond <= 0)
                face.Mix(_source[x], y, pixel, 1);
            else if (beyond <= Margin)
                face.Mix(x < first ? _source[first] - beyond : _source[last] + beyond, y, pixel, 1 - (beyond / (Margin + 1)));
        }
    }

    /// <summary>Paints the wall behind the head: from the colour at its left to that at its right.</summary>
    private void ClearRow(int y)
    {
        var slice = _shape.At(y);
        var (left, right) = ((int)(_shape.Axis - slice.Left - Margin), (int)(_shape.Axis + slice.Right + Margin));
        left = Math.Max(0, left);
        right = Math.Min(_wall.Width - 1, right);
        for (var x = left + 1; x < right; x++)
        {
            var t = (float)(x - left) / (right - left);
            for (var c = 0; c < Picture.Channels; c++)
                _wall.Pixel(x, y)[c] = (byte)((_wall.Pixel(left, y)[c] * (1 - t)) + (_wall.Pixel(right, y)[c] * t));
        }
    }
}
