using System.Runtime.Intrinsics;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Imaging;

/// <summary>
/// Copies a rotated region of a frame into a picture tensor, bilinear, without an intermediate picture and without
/// allocating. Tensor position (j, i) samples centre + R ((j / W - 0.5) w, (i / H - 0.5) h): corner to corner, no
/// half-pixel term, no filter when shrinking, which is what MediaPipe's CPU path does and what its networks' published
/// figures were measured with.
/// </summary>
internal static unsafe class RegionSampler
{
    /// <summary>Fills <paramref name="tensor"/> from <paramref name="frame"/>.</summary>
    public static void Sample(Frame frame, in RegionOfInterest region, in TensorSpec spec, Border border, Span<float> tensor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tensor.Length, spec.Length, nameof(tensor));
        var step = new SampleStep(region, spec);
        fixed (byte* pixels = frame.Buffer)
        fixed (float* output = tensor)
        {
            var source = new PixelSource(frame, pixels, border);
            var colour = new ColorRow(source, spec, step);
            for (var row = 0; row < spec.Height; row++)
            {
                var start = output + row * spec.Width * spec.PixelStep;
                var (x, y) = step.RowStart(row);
                if (frame.Format == PixelFormat.Gray8) SampleGrayRow(source, spec, step, x, y, start);
                else colour.Sample(x, y, start);
            }
        }
    }

    private static void SampleGrayRow(
        in PixelSource source, in TensorSpec spec, in SampleStep step, float startX, float startY, float* output)
    {
        var pixels = source.Pixels;
        var stride = source.Stride;
        var (maxX, maxY) = (source.Width - 1f, source.Height - 1f);
        for (var j = 0; j < spec.Width; j++, output += spec.PixelStep)
        {
            var (x, y) = (startX + j * step.X, startY + j * step.Y);
            float value;
            if (x >= 0 && y >= 0 && x < maxX && y < maxY)
            {
                var (left, top) = (float.ConvertToIntegerNative<int>(x), float.ConvertToIntegerNative<int>(y));
                var at = pixels + top * stride + left;
                var upper = at[0] + (at[1] - at[0]) * (x - left);
                var lower = at[stride] + (at[stride + 1] - at[stride]) * (x - left);
                value = upper + (lower - upper) * (y - top);
            }
            else
            {
                value = source.SampleAtEdge(x, y).ToScalar();
            }

            value = value * spec.Scale + spec.Offset;
            output[0] = output[spec.ChannelStep] = output[2 * spec.ChannelStep] = value;
        }
    }
}
