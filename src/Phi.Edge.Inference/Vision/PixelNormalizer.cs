using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Vision;

/// <summary>Bytes to floats, (byte x factor - mean) / deviation for each channel, and from interleaved to planar.</summary>
internal sealed class PixelNormalizer
{
    private readonly float[] _scale = new float[3];
    private readonly float[] _offset = new float[3];

    public PixelNormalizer(VisionProcessorConfiguration configuration)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            _scale[channel] = (float)(configuration.RescaleFactor / configuration.StandardDeviation[channel]);
            _offset[channel] = (float)(-configuration.Mean[channel] / configuration.StandardDeviation[channel]);
        }
    }

    /// <summary>Takes one channel of a row of RGBX pixels.</summary>
    public void Convert(ReadOnlySpan<byte> row, int channel, Span<float> target)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(row);
        var (scale, offset, shift) = (_scale[channel], _offset[channel], 8 * channel);
        var x = 0;
        for (; x + 8 <= pixels.Length; x += 8)
        {
            var bytes = (Vector256.Create(pixels.Slice(x, 8)) >>> shift) & Vector256.Create(0xFFu);
            var values = (Vector256.ConvertToSingle(bytes.AsInt32()) * scale) + Vector256.Create(offset);
            values.CopyTo(target[x..]);
        }

        for (; x < pixels.Length; x++)
            target[x] = (((pixels[x] >>> shift) & 0xFF) * scale) + offset;
    }
}
