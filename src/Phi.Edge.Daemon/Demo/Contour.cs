using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Demo;

/// <summary>A line across the face, given by landmarks from left to right: a row for every column.</summary>
internal sealed class Contour
{
    private readonly float[] _rows;

    public Contour(ReadOnlySpan<ImagePoint> landmarks, ReadOnlySpan<int> indices)
    {
        var points = new ImagePoint[indices.Length];
        for (var i = 0; i < points.Length; i++)
            points[i] = landmarks[indices[i]];
        Array.Sort(points, static (a, b) => a.X.CompareTo(b.X));
        (Left, Right) = (points[0].X, points[^1].X);
        First = (int)MathF.Floor(Left);
        _rows = new float[(int)MathF.Ceiling(Right) - First + 1];
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = Row(points, First + i);
    }

    public float Left { get; }

    public float Right { get; }

    private int First { get; }

    /// <summary>The row at a column; beyond the ends that of the end.</summary>
    public float At(float x)
    {
        var place = Math.Clamp(x - First, 0, _rows.Length - 1.001f);
        var i = (int)place;
        return _rows[i] + ((place - i) * (_rows[i + 1] - _rows[i]));
    }

    private static float Row(ImagePoint[] points, float x)
    {
        for (var i = 1; i < points.Length; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            if (x <= b.X && b.X > a.X)
                return a.Y + (Math.Clamp((x - a.X) / (b.X - a.X), 0, 1) * (b.Y - a.Y));
        }

        return points[^1].Y;
    }
}
