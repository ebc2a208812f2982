namespace Phi.Edge.Inference.Vision;

/// <summary>A decoded image with 4 bytes a pixel (red, green, blue, anything) and rows without gaps.</summary>
internal readonly record struct RgbxImage(ReadOnlyMemory<byte> Pixels, int Width, int Height)
{
    public const int BytesPerPixel = 4;

    public int Stride => Width * BytesPerPixel;

    public ReadOnlySpan<byte> Row(int y) => Pixels.Span.Slice(y * Stride, Stride);
}
