namespace Phi.Edge.Inference.Vision;

/// <summary>
/// How an image is laid over tiles of 448 pixels: pure arithmetic, in single precision where the reference uses it.
/// </summary>
/// <param name="Columns">Tiles across.</param>
/// <param name="Rows">Tiles down.</param>
/// <param name="Width">Width of the image on the canvas, in pixels.</param>
/// <param name="Height">Height of the image on the canvas, in pixels.</param>
public readonly record struct TileLayout(int Columns, int Rows, int Width, int Height)
{
    /// <summary>Edge of a tile in pixels.</summary>
    public const int TileSize = 448;

    /// <summary>Edge of a vision patch in pixels.</summary>
    public const int PatchSize = 14;

    /// <summary>Patches along the edge of a tile.</summary>
    public const int PatchesPerTile = TileSize / PatchSize;

    private const int GlobalTokens = 256 + 16;
    private const int ShortestEdge = 10;

    /// <summary>Width of the canvas in pixels.</summary>
    public int CanvasWidth => Columns * TileSize;

    /// <summary>Height of the canvas in pixels.</summary>
    public int CanvasHeight => Rows * TileSize;

    /// <summary>Crops: the tiles and the overview.</summary>
    public int CropCount => (Columns * Rows) + 1;

    /// <summary>Patch columns of the canvas that hold image.</summary>
    public int ValidPatchColumns => (Columns * PatchesPerTile) - ((CanvasWidth - Width) / PatchSize);

    /// <summary>Patch rows of the canvas that hold image.</summary>
    public int ValidPatchRows => (Rows * PatchesPerTile) - ((CanvasHeight - Height) / PatchSize);

    /// <summary>
    /// Tokens of the image: 256 + 16 for the overview and its rows, 1 separator, one for every second patch in both
    /// directions that holds image, and one for each such row.
    /// </summary>
    public int TokenCount => GlobalTokens + 1 + (Half(ValidPatchRows) * Half(ValidPatchColumns)) + Half(ValidPatchRows);

    /// <summary>Lays out an image.</summary>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <param name="maxTiles">Most tiles, 1 to 36.</param>
    /// <param name="source">Where the image comes from, for error messages.</param>
    /// <exception cref="ImageException">The image is so narrow that less than 10 pixels would be left of an edge.</exception>
    public static TileLayout Compute(int width, int height, int maxTiles, string source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTiles, 1);
        var columns = (width + TileSize - 1L) / TileSize;
        var rows = (height + TileSize - 1L) / TileSize;
        var layout = columns * rows <= maxTiles
            ? Fit(width, height, (int)columns, (int)rows)
            : Fit(width, height, TileGrid.Closest(width, height, maxTiles));
        return Math.Min(layout.Width, layout.Height) >= ShortestEdge
            ? layout
            : throw new ImageException(source,
                $"{width} x {height} pixels is too narrow: only {layout.Width} x {layout.Height} would be left of it; cut it to a less extreme shape");
    }

    private static TileLayout Fit(int width, int height, (int Columns, int Rows) grid) => Fit(width, height, grid.Columns, grid.Rows);

    private static TileLayout Fit(int width, int height, int columns, int rows)
    {
        var horizontal = (float)(columns * TileSize) / width;
        var vertical = (float)(rows * TileSize) / height;
        return horizontal < vertical
            ? new TileLayout(columns, rows, columns * TileSize, (int)(height * horizontal))
            : new TileLayout(columns, rows, (int)(width * vertical), rows * TileSize);
    }

    private static int Half(int patches) => (patches + 1) / 2;
}
