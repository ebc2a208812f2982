using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Road;

/// <summary>
/// Non-maximum suppression by intersection over the smaller box: a sign within a sign (a ring's inner disc, half a board) is the same sign,
/// also where their union is much larger.
/// </summary>
internal static class OverlapSuppression
{
    /// <summary>Sorts by score and keeps the best of what overlaps, at the front.</summary>
    /// <param name="found">Detections in any order.</param>
    /// <param name="limit">Share of the smaller box from which two are one, 0 to 1.</param>
    /// <returns>How many are kept.</returns>
    public static int Reduce(Span<DetectedSign> found, float limit)
    {
        found.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        var kept = 0;
        for (var i = 0; i < found.Length; i++)
        {
            var alone = true;
            for (var j = 0; j < kept && alone; j++) alone = Shared(found[i].Box, found[j].Box) <= limit;
            if (alone) found[kept++] = found[i];
        }

        return kept;
    }

    /// <summary>Shared area over that of the smaller box, 0 to 1.</summary>
    public static float Shared(in SignBox a, in SignBox b)
    {
        var width = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        var height = Math.Min(a.Y + a.Height, b.Y + b.Height) - Math.Max(a.Y, b.Y);
        var smaller = Math.Min(a.Area, b.Area);
        return width <= 0 || height <= 0 || smaller <= 0 ? 0 : width * height / smaller;
    }
}
