namespace Phi.Edge.Inference.Vision;

/// <summary>Images as the vision graph takes them.</summary>
public sealed class ImageBatch
{
    internal ImageBatch(int imageCount, int cropCount, float[] pixelValues, float[] attentionMask, long[] imageSizes, int[] tokenCounts)
    {
        ImageCount = imageCount;
        CropCount = cropCount;
        PixelValues = pixelValues;
        AttentionMask = attentionMask;
        ImageSizes = imageSizes;
        TokenCounts = tokenCounts;
    }

    /// <summary>Number of images.</summary>
    public int ImageCount { get; }

    /// <summary>Crops of the image that has most, the overview included.</summary>
    public int CropCount { get; }

    /// <summary>[images, crops, 3, 448, 448], -1 to 1, red first; crop 0 is the overview, the tiles follow row by row. Missing crops are 0.</summary>
    public float[] PixelValues { get; }

    /// <summary>[images, crops, 32, 32]: 1 for a patch of image, 0 for a patch of padding. The overview and missing crops are all 1.</summary>
    public float[] AttentionMask { get; }

    /// <summary>[images, 2]: height and width of the canvas in pixels.</summary>
    public long[] ImageSizes { get; }

    /// <summary>Tokens of each image.</summary>
    public IReadOnlyList<int> TokenCounts { get; }

    /// <summary>Shape of <see cref="PixelValues"/>.</summary>
    public long[] PixelShape => [ImageCount, CropCount, 3, TileLayout.TileSize, TileLayout.TileSize];

    /// <summary>Shape of <see cref="AttentionMask"/>.</summary>
    public long[] MaskShape => [ImageCount, CropCount, TileLayout.PatchesPerTile, TileLayout.PatchesPerTile];
}
