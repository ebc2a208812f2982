namespace Phi.Edge.Inference.Vision;

/// <summary>Chooses the grid whose shape is closest to an image that needs more tiles than allowed.</summary>
internal static class TileGrid
{
    /// <summary>
    /// The grid of at most <paramref name="maxTiles"/> tiles with the nearest aspect ratio. Grids are tried by their number of
    /// tiles; of equally near ones the larger wins if the image fills more than half of it.
    /// </summary>
    public static (int Columns, int Rows) Closest(int width, int height, int maxTiles)
    {
        var ratio = (float)width / height;
        var area = (long)width * height;
        var best = (Columns: 1, Rows: 1);
        var bestDifference = float.PositiveInfinity;
        foreach (var (columns, rows) in Candidates(maxTiles))
        {
            var difference = MathF.Abs(ratio - ((float)columns / rows));
            var fillsHalf = area > 0.5 * TileLayout.TileSize * TileLayout.TileSize * columns * rows;
            if (difference < bestDifference || (difference == bestDifference && fillsHalf))
                best = (columns, rows);
            bestDifference = MathF.Min(bestDifference, difference);
        }

        return best;
    }

    private static IEnumerable<(int Columns, int Rows)> Candidates(int maxTiles) =>
        from tiles in Enumerable.Range(1, maxTiles)
        from columns in Enumerable.Range(1, tiles)
        where tiles % columns == 0
        select (columns, tiles / columns);
}
