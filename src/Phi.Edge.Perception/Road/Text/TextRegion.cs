using OpenCvSharp;

namespace Phi.Edge.Perception.Road.Text;

/// <summary>A tilted rectangle with text, in pixels of the picture; corners clockwise from the top left one of the text.</summary>
/// <param name="TopLeft">Where the text begins.</param>
/// <param name="TopRight">Where its first line would end.</param>
/// <param name="BottomRight">The corner below.</param>
/// <param name="BottomLeft">The corner below the beginning.</param>
internal readonly record struct TextRegion(Point2f TopLeft, Point2f TopRight, Point2f BottomRight, Point2f BottomLeft)
{
    public float Width => Math.Max(Length(TopLeft, TopRight), Length(BottomLeft, BottomRight));

    public float Height => Math.Max(Length(TopLeft, BottomLeft), Length(TopRight, BottomRight));

    public float Left => Math.Min(TopLeft.X, BottomLeft.X);

    public float Top => Math.Min(TopLeft.Y, TopRight.Y);

    public float Bottom => Math.Max(BottomLeft.Y, BottomRight.Y);

    public Point2f[] Corners => [TopLeft, TopRight, BottomRight, BottomLeft];

    /// <summary>Orders the corners of a rectangle: of the two on the left the upper one is the first.</summary>
    public static TextRegion Of(in RotatedRect rectangle)
    {
        var points = rectangle.Points();
        Array.Sort(points, static (a, b) => a.X.CompareTo(b.X));
        var (topLeft, bottomLeft) = points[0].Y <= points[1].Y ? (points[0], points[1]) : (points[1], points[0]);
        var (topRight, bottomRight) = points[2].Y <= points[3].Y ? (points[2], points[3]) : (points[3], points[2]);
        return new(topLeft, topRight, bottomRight, bottomLeft);
    }

    /// <summary>Whether both lie in one line of text: they share more than half of the lower one's height.</summary>
    public bool IsBeside(in TextRegion other)
    {
        var shared = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        return shared > 0.5f * Math.Min(Bottom - Top, other.Bottom - other.Top);
    }

    private static float Length(Point2f a, Point2f b) => MathF.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
