using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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
            for (var row = 0; row < spec.Height; row++)
            {
                var start = output + row * spec.Width * spec.PixelStep;
                var (x, y) = step.RowStart(row);
                if (frame.Format == PixelFormat.Gray8) SampleGrayRow(source, spec, step, x, y, start);
                else SampleColorRow(source, spec, step, x, y, start);
            }
        }
    }

    // One pixel fills the lanes of one vector: four loads of four bytes, three blends. The fourth byte belongs to the
    // neighbour and its lane is never stored; the interior test leaves room for it at the right edge.
    private static void SampleColorRow(
        in PixelSource source, in TensorSpec spec, in SampleStep step, float startX, float startY, float* output)
    {
        var (scale, offset) = (Vector128.Create(spec.Scale), Vector128.Create(spec.Offset));
        var (stepX, stepY, pixelStep, width) = (step.X, step.Y, spec.PixelStep, spec.Width);
        var pixels = source.Pixels;
        var stride = (nint)source.Stride;
        var (maxX, maxY) = (source.Width - 2f, source.Height - 1f);
        var first = source.BlueFirst ? output + 2 * spec.ChannelStep : output;
        var second = output + spec.ChannelStep;
        var third = source.BlueFirst ? output : output + 2 * spec.ChannelStep;
        for (var j = 0; j < width; j++)
        {
            var (x, y) = (startX + j * stepX, startY + j * stepY);
            Vector128<float> value;
            if (x >= 0 && y >= 0 && x < maxX && y < maxY)
            {
                var (left, top) = (float.ConvertToIntegerNative<int>(x), float.ConvertToIntegerNative<int>(y));
                var corner = pixels + top * stride + left * 3;
                value = Blend(
                    Load(corner), Load(corner + 3), Load(corner + stride), Load(corner + stride + 3), x - left, y - top);
            }
            else
            {
                value = source.SampleAtEdge(x, y);
            }

            value = Vector128.MultiplyAddEstimate(value, scale, offset);
            var at = j * pixelStep;
            first[at] = value.GetElement(0);
            second[at] = value.GetElement(1);
            third[at] = value.GetElement(2);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Load(byte* at)
    {
        // One instruction where the portable form takes three.
        if (Sse41.IsSupported) return Vector128.ConvertToSingle(Sse41.ConvertToVector128Int32(at));
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(at)).AsByte();
        return Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Blend(
        Vector128<float> topLeft, Vector128<float> topRight, Vector128<float> bottomLeft, Vector128<float> bottomRight,
        float x, float y)
    {
        var across = Vector128.Create(x);
        var upper = Vector128.MultiplyAddEstimate(topRight - topLeft, across, topLeft);
        var lower = Vector128.MultiplyAddEstimate(bottomRight - bottomLeft, across, bottomLeft);
        return Vector128.MultiplyAddEstimate(lower - upper, Vector128.Create(y), upper);
    }
}
