namespace Phi.Edge.Perception.Detection;

/// <summary>
/// Weighted non-maximum suppression (BlazeFace, Bazarevsky et al. 2019): the boxes that overlap the best one are not thrown
/// away but averaged into it by score, which steadies it from frame to frame.
/// </summary>
internal static class WeightedNonMaximumSuppression
{
    /// <summary>Intersection over union above which boxes are one object (MediaPipe's face and palm graphs: 0.3).</summary>
    public const float DefaultOverlap = 0.3f;

    /// <summary>Reduces the candidates in place, best first.</summary>
    /// <returns>How many are left at the front of <paramref name="candidates"/>.</returns>
    public static int Reduce(Span<Detected> candidates, float overlap = DefaultOverlap)
    {
        candidates.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        var (kept, remaining) = (0, candidates.Length);
        while (kept < remaining)
        {
            var best = candidates[kept];
            var (merged, weight, left) = (default(Detected), 0f, kept + 1);
            for (var i = kept; i < remaining; i++)
            {
                // The best is of its own group even when its area, and so every overlap, is zero.
                if (i == kept || best.Overlap(candidates[i]) > overlap) weight += Add(ref merged, candidates[i]);
                else candidates[left++] = candidates[i];
            }

            candidates[kept++] = Average(merged, weight, best.Score);
            remaining = left;
        }

        return kept;
    }

    private static float Add(ref Detected sum, in Detected box)
    {
        sum.MinX += box.MinX * box.Score;
        sum.MinY += box.MinY * box.Score;
        sum.MaxX += box.MaxX * box.Score;
        sum.MaxY += box.MaxY * box.Score;
        for (var k = 0; k < KeypointBuffer.Capacity; k++) sum.Keypoints[k] += box.Keypoints[k] * box.Score;
        return box.Score;
    }

    private static Detected Average(in Detected sum, float weight, float score)
    {
        var mean = sum;
        (mean.MinX, mean.MinY) = (sum.MinX / weight, sum.MinY / weight);
        (mean.MaxX, mean.MaxY) = (sum.MaxX / weight, sum.MaxY / weight);
        for (var k = 0; k < KeypointBuffer.Capacity; k++) mean.Keypoints[k] = sum.Keypoints[k] / weight;
        mean.Score = score;
        return mean;
    }
}
