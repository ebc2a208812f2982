using SkiaSharp;

namespace Phi.Edge.Inference.Vision;

/// <summary>
/// Decodes files to RGB as the reference does: alpha dropped and not composited, grey and palettes expanded, no colour
/// management, no rotation.
/// </summary>
internal static class ImageDecoder
{
    private static readonly SKEncodedImageFormat[] Formats =
        [SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Webp, SKEncodedImageFormat.Bmp];

    public static RgbxImage Decode(ImageInput input, ImageOptions options) =>
        input.IsEncoded ? DecodeFile(input, options) : FrameConverter.Convert(input, options);

    public static void CheckSize(long width, long height, ImageOptions options, string source)
    {
        if (width < 1 || height < 1 || width * height > Math.Min(options.MaxPixels, Array.MaxLength / RgbxImage.BytesPerPixel))
            throw new ImageException(source,
                $"{width} x {height} pixels exceed the limit of {options.MaxPixels}; scale it down, or raise MaxPixels");
    }

    private static RgbxImage DecodeFile(ImageInput input, ImageOptions options)
    {
        if (input.Data.Length > options.MaxEncodedBytes)
            throw new ImageException(input.Source,
                $"{input.Data.Length} bytes exceed the limit of {options.MaxEncodedBytes}; compress it, or raise MaxEncodedBytes");
        using var data = SKData.CreateCopy(input.Data.Span);
        using var codec = SKCodec.Create(data)
            ?? throw new ImageException(input.Source, "it is no PNG, JPEG, WebP or BMP, or its header is damaged");
        if (!Formats.Contains(codec.EncodedFormat))
            throw new ImageException(input.Source, $"the format {codec.EncodedFormat} is not supported; use PNG, JPEG, WebP or BMP");
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        CheckSize(width, height, options, input.Source);
        var pixels = GC.AllocateUninitializedArray<byte>(width * height * RgbxImage.BytesPerPixel);
        // No colour space: the file's numbers are taken as they are. Unpremultiplied: alpha leaves the colours alone.
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul, null);
        SKCodecResult result;
        unsafe
        {
            fixed (byte* pointer = pixels)
                result = codec.GetPixels(info, (nint)pointer, info.RowBytes, SKCodecOptions.Default);
        }

        return result == SKCodecResult.Success
            ? new RgbxImage(pixels, width, height)
            : throw new ImageException(input.Source, $"its pixels cannot be decoded ({result}); the file is truncated or damaged");
    }
}
