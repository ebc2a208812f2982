namespace Phi.Edge.Inference.Vision;

/// <summary>An image for the model: an encoded file, or a raw frame.</summary>
public sealed class ImageInput
{
    private ImageInput(ReadOnlyMemory<byte> data, string source)
    {
        Data = data;
        Source = source;
    }

    /// <summary>Where the image comes from, for error messages.</summary>
    public string Source { get; }

    /// <summary>Whether the bytes are a file (PNG, JPEG, WebP, BMP) and not a raw frame.</summary>
    public bool IsEncoded { get; private init; }

    internal ReadOnlyMemory<byte> Data { get; }

    internal int Width { get; private init; }

    internal int Height { get; private init; }

    internal int Stride { get; private init; }

    internal PixelFormat Format { get; private init; }

    /// <summary>An encoded image: PNG, JPEG, WebP or BMP. Alpha is dropped; an orientation note of the camera is not followed.</summary>
    public static ImageInput FromEncoded(ReadOnlyMemory<byte> bytes, string source) => new(bytes, source) { IsEncoded = true };

    /// <summary>A raw frame.</summary>
    /// <param name="pixels">The rows, top first; they must stay unchanged until the image has been processed.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="stride">Bytes from row to row; 0 for rows without gaps.</param>
    /// <param name="format">Layout of a pixel.</param>
    /// <param name="source">Where the frame comes from, for error messages.</param>
    /// <exception cref="ImageException">The sizes do not fit together.</exception>
    public static ImageInput FromPixels(
        ReadOnlyMemory<byte> pixels, int width, int height, int stride, PixelFormat format, string source)
    {
        var row = (long)width * BytesPerPixel(format);
        var step = stride == 0 ? row : stride;
        if (width < 1 || height < 1 || row > pixels.Length || step < row || height > pixels.Length
            || ((height - 1) * step) + row > pixels.Length)
        {
            throw new ImageException(source,
                $"{pixels.Length} bytes do not hold {width} x {height} pixels of {format} with rows of {step} bytes");
        }

        return new ImageInput(pixels, source) { Width = width, Height = height, Stride = (int)step, Format = format };
    }

    internal static int BytesPerPixel(PixelFormat format) => format switch
    {
        PixelFormat.Gray8 => 1,
        PixelFormat.Rgb24 or PixelFormat.Bgr24 => 3,
        _ => 4,
    };
}
