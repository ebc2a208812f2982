namespace Phi.Edge.Perception.Imaging;

/// <summary>The picture tensor a network wants: RGB, float32, batch 1.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Layout">Order of the values.</param>
/// <param name="Scale">Factor from a byte to a value.</param>
/// <param name="Offset">Added after scaling.</param>
internal readonly record struct TensorSpec(int Width, int Height, TensorLayout Layout, float Scale, float Offset)
{
    /// <summary>Number of values.</summary>
    public int Length => Width * Height * 3;

    /// <summary>Distance between neighbouring pixels of a channel.</summary>
    public int PixelStep => Layout == TensorLayout.Interleaved ? 3 : 1;

    /// <summary>Distance between the channels of a pixel.</summary>
    public int ChannelStep => Layout == TensorLayout.Interleaved ? 1 : Width * Height;

    /// <summary>A square tensor with values 0 to 1.</summary>
    public static TensorSpec ZeroToOne(int side, TensorLayout layout) => new(side, side, layout, 1 / 255f, 0);

    /// <summary>A square tensor with values -1 to 1.</summary>
    public static TensorSpec MinusOneToOne(int side, TensorLayout layout) => new(side, side, layout, 1 / 127.5f, -1);
}
