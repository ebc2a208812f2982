using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Vision;

/// <summary>
/// Makes crops, masks and token counts of images, equal to ONNX Runtime GenAI's to 1e-6. Immutable and safe for concurrent use.
/// </summary>
public sealed class ImagePreprocessor
{
    private readonly ImageOptions _options;
    private readonly ImageTiler _tiler;
    private readonly int _maxTiles;

    /// <summary>Creates a pre-processor.</summary>
    /// <param name="configuration">What <c>vision_processor.json</c> says.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    public ImagePreprocessor(VisionProcessorConfiguration configuration, ImageOptions? options = null)
    {
        _options = options ?? new ImageOptions();
        _maxTiles = _options.MaxTiles ?? configuration.MaxTiles;
        ArgumentOutOfRangeException.ThrowIfLessThan(_maxTiles, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_maxTiles, 36, nameof(options));
        _tiler = new ImageTiler(new PixelNormalizer(configuration), _options.GlobalCropKernel);
    }

    /// <summary>Processes images in the order of their placeholders.</summary>
    /// <exception cref="ImageException">An image is damaged, too large or too narrow.</exception>
    public ImageBatch Process(params IReadOnlyList<ImageInput> images)
    {
        var decoded = new RgbxImage[images.Count];
        var layouts = new TileLayout[images.Count];
        for (var i = 0; i < images.Count; i++)
        {
            decoded[i] = ImageDecoder.Decode(images[i], _options);
            layouts[i] = TileLayout.Compute(decoded[i].Width, decoded[i].Height, _maxTiles, images[i].Source);
        }

        var cropCount = layouts.Length == 0 ? 0 : layouts.Max(layout => layout.CropCount);
        CheckBatch(images, cropCount);
        var pixels = GC.AllocateUninitializedArray<float>(images.Count * cropCount * ImageTiler.CropFloats);
        var masks = new float[images.Count * cropCount * ImageTiler.CropPatches];
        Array.Fill(masks, 1f);
        for (var i = 0; i < images.Count; i++)
        {
            var crops = pixels.AsSpan(i * cropCount * ImageTiler.CropFloats, cropCount * ImageTiler.CropFloats);
            _tiler.WriteCrops(decoded[i], layouts[i], crops);
            crops[(layouts[i].CropCount * ImageTiler.CropFloats)..].Clear();
            ImageTiler.WriteMasks(layouts[i], masks.AsSpan(i * cropCount * ImageTiler.CropPatches));
        }

        long[] sizes = [.. layouts.SelectMany(layout => (long[])[layout.CanvasHeight, layout.CanvasWidth])];
        return new ImageBatch(images.Count, cropCount, pixels, masks, sizes, [.. layouts.Select(layout => layout.TokenCount)]);
    }

    private void CheckBatch(IReadOnlyList<ImageInput> images, int cropCount)
    {
        var floats = (long)images.Count * cropCount * ImageTiler.CropFloats;
        if (floats <= Math.Min(Array.MaxLength, _options.MaxBatchBytes / sizeof(float)))
            return;
        throw new ImageException(images[^1].Source, $"with it, {images.Count} images of up to {cropCount} crops take "
            + $"{floats * sizeof(float)} bytes, more than the {_options.MaxBatchBytes} allowed; give fewer images, limit their tiles (MaxTiles), or raise MaxBatchBytes");
    }

    /// <summary>Tokens that an image of this size takes, without processing it.</summary>
    /// <exception cref="ImageException">The image is too narrow.</exception>
    public int CountTokens(int width, int height) => TileLayout.Compute(width, height, _maxTiles, $"{width} x {height}").TokenCount;
}
