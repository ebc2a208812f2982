using System.Runtime.Intrinsics;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Imaging;

/// <summary>A pinned frame with a rule for what lies outside.</summary>
internal readonly unsafe ref struct PixelSource(Frame frame, byte* pixels, Border border)
{
    private readonly int _channels = frame.Channels;

    public byte* Pixels { get; } = pixels;

    public int Width { get; } = frame.Width;

    public int Height { get; } = frame.Height;

    public int Stride { get; } = frame.Stride;

    public bool BlueFirst { get; } = frame.Format == PixelFormat.Bgr24;

    /// <summary>Bilinear sample at any position: slow, safe, for pixels that touch or leave the picture.</summary>
    public Vector128<float> SampleAtEdge(float x, float y)
    {
        // Far outside, or not a number: any position beyond the edge gives the same border.
        (x, y) = (Math.Clamp(float.IsNaN(x) ? -2 : x, -2, Width + 1), Math.Clamp(float.IsNaN(y) ? -2 : y, -2, Height + 1));
        if (border == Border.Replicate) (x, y) = (Math.Clamp(x, 0, Width - 1), Math.Clamp(y, 0, Height - 1));
        var (left, top) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
        return Bilinear.Blend(
            At(left, top), At(left + 1, top), At(left, top + 1), At(left + 1, top + 1),
            Vector128.Create(x - left), Vector128.Create(y - top));
    }

    private Vector128<float> At(int x, int y)
    {
        if (border == Border.Replicate) (x, y) = (Math.Min(x, Width - 1), Math.Min(y, Height - 1));
        if ((uint)x >= (uint)Width || (uint)y >= (uint)Height) return Vector128<float>.Zero;
        var at = Pixels + y * Stride + x * _channels;
        return _channels == 1 ? Vector128.Create((float)at[0]) : Vector128.Create(at[0], at[1], at[2], 0f);
    }
}
