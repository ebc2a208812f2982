namespace Phi.Edge.Inference.Vision;

/// <summary>Brings raw frames into the inner layout.</summary>
internal static class FrameConverter
{
    public static RgbxImage Convert(ImageInput frame, ImageOptions options)
    {
        ImageDecoder.CheckSize(frame.Width, frame.Height, options, frame.Source);
        var stride = frame.Width * RgbxImage.BytesPerPixel;
        if (frame.Format == PixelFormat.Rgba32 && frame.Stride == stride)
            return new RgbxImage(frame.Data[..(stride * frame.Height)], frame.Width, frame.Height);
        var pixels = GC.AllocateUninitializedArray<byte>(stride * frame.Height);
        var rowBytes = frame.Width * ImageInput.BytesPerPixel(frame.Format);
        for (var y = 0; y < frame.Height; y++)
        {
            var source = frame.Data.Span.Slice((int)((long)y * frame.Stride), rowBytes);
            ConvertRow(source, pixels.AsSpan(y * stride, stride), frame.Format);
        }

        return new RgbxImage(pixels, frame.Width, frame.Height);
    }

    private static void ConvertRow(ReadOnlySpan<byte> source, Span<byte> row, PixelFormat format)
    {
        switch (format)
        {
            case PixelFormat.Gray8:
                Pick(source, row, 1, 0, 0, 0);
                break;
            case PixelFormat.Rgb24:
                Pick(source, row, 3, 0, 1, 2);
                break;
            case PixelFormat.Bgr24:
                Pick(source, row, 3, 2, 1, 0);
                break;
            case PixelFormat.Bgra32:
                Pick(source, row, 4, 2, 1, 0);
                break;
            default:
                source.CopyTo(row);
                break;
        }
    }

    private static void Pick(ReadOnlySpan<byte> source, Span<byte> row, int step, int red, int green, int blue)
    {
        for (int from = 0, to = 0; to + 3 < row.Length; from += step, to += RgbxImage.BytesPerPixel)
        {
            var pixel = source.Slice(from, step);
            row[to] = pixel[red];
            row[to + 1] = pixel[green];
            row[to + 2] = pixel[blue];
            row[to + 3] = 0xFF;
        }
    }
}
