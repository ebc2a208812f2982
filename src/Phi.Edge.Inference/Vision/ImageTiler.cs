using System.Buffers;

namespace Phi.Edge.Inference.Vision;

/// <summary>One image to its crops and masks.</summary>
internal sealed class ImageTiler(PixelNormalizer normalizer, GlobalCropKernel kernel)
{
    private const int Size = TileLayout.TileSize;
    private const int Plane = Size * Size;
    private const int Patches = TileLayout.PatchesPerTile;

    /// <summary>Floats of one crop.</summary>
    public const int CropFloats = 3 * Plane;

    /// <summary>Mask values of one crop.</summary>
    public const int CropPatches = Patches * Patches;

    /// <summary>Writes the overview and the tiles of an image.</summary>
    public void WriteCrops(RgbxImage image, TileLayout layout, Span<float> crops)
    {
        var stride = layout.CanvasWidth * RgbxImage.BytesPerPixel;
        var canvas = ArrayPool<byte>.Shared.Rent(stride * layout.CanvasHeight);
        Pad(canvas, layout, stride);
        ByteResizer.Resize(image, layout.Width, layout.Height, canvas, stride);

        var overview = layout.CropCount > 2 ? new GlobalCrop(layout.CanvasWidth, layout.CanvasHeight, kernel) : null;
        var row = new float[layout.CanvasWidth + (overview?.Padding ?? 0)];
        for (var y = 0; y < layout.CanvasHeight; y++)
        {
            for (var channel = 0; channel < 3; channel++)
            {
                normalizer.Convert(canvas.AsSpan(y * stride, stride), channel, row);
                overview?.AddRow(channel, y, row);
                var firstTile = 1 + (y / Size * layout.Columns);
                for (var column = 0; column < layout.Columns; column++)
                {
                    var at = ((firstTile + column) * CropFloats) + (channel * Plane) + (y % Size * Size);
                    row.AsSpan(column * Size, Size).CopyTo(crops[at..]);
                }
            }
        }

        ArrayPool<byte>.Shared.Return(canvas);
        if (overview is null)
            crops.Slice(CropFloats, CropFloats).CopyTo(crops);
        else
            overview.Write(crops[..CropFloats]);
    }

    /// <summary>Writes the masks of an image; all must be 1 before.</summary>
    public static void WriteMasks(TileLayout layout, Span<float> masks)
    {
        for (var y = 0; y < layout.Rows * Patches; y++)
        {
            for (var x = 0; x < layout.Columns * Patches; x++)
            {
                if (y < layout.ValidPatchRows && x < layout.ValidPatchColumns)
                    continue;
                var tile = 1 + (y / Patches * layout.Columns) + (x / Patches);
                masks[(tile * CropPatches) + (y % Patches * Patches) + (x % Patches)] = 0;
            }
        }
    }

    /// <summary>White to the right of the image and below it.</summary>
    private static void Pad(Span<byte> canvas, TileLayout layout, int stride)
    {
        var filled = layout.Width * RgbxImage.BytesPerPixel;
        for (var y = 0; y < layout.Height && filled < stride; y++)
            canvas[((y * stride) + filled)..((y + 1) * stride)].Fill(0xFF);
        canvas[(layout.Height * stride)..(layout.CanvasHeight * stride)].Fill(0xFF);
    }
}
