using System.Numerics;
using System.Runtime.InteropServices;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Imaging;

/// <summary>
/// Cuts an upright rectangle out of a frame as a BGR picture of any size: area filter when shrinking, bilinear when enlarging, as OpenCV's
/// INTER_AREA and INTER_LINEAR do. Allocates only when a picture is larger than any before. One thread.
/// </summary>
internal sealed class AreaSampler
{
    private readonly SampleAxis _across = new();
    private readonly SampleAxis _down = new();
    private float[] _lines = [];
    private float[] _sum = [];

    /// <summary>Fills <paramref name="output"/>, rows packed.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="region">What to cut out, in pixels of the frame; may reach outside.</param>
    /// <param name="width">Width of the output.</param>
    /// <param name="height">Height of the output.</param>
    /// <param name="output">Takes width x height x 3 bytes.</param>
    public void Sample(Frame frame, in SignBox region, int width, int height, Span<byte> output)
    {
        _across.Fit(region.X, region.Width, width, frame.Width);
        _down.Fit(region.Y, region.Height, height, frame.Height);
        var (values, lines) = (width * 3, _down.Highest - _down.Lowest + 1);
        if (_lines.Length < lines * values) _lines = new float[Math.Max(lines * values, 2 * _lines.Length)];
        if (_sum.Length < values) _sum = new float[values];
        for (var y = 0; y < lines; y++) SampleLine(frame, frame.Row(_down.Lowest + y), _lines.AsSpan(y * values, values));
        for (var y = 0; y < height; y++)
        {
            var sum = _sum.AsSpan(0, values);
            sum.Clear();
            for (var k = y * _down.Taps; k < (y + 1) * _down.Taps; k++)
            {
                if (_down.Weights[k] > 0) Add(_lines.AsSpan((_down.Positions[k] - _down.Lowest) * values, values), _down.Weights[k], sum);
            }

            var row = output.Slice(y * values, values);
            for (var i = 0; i < values; i++) row[i] = (byte)(sum[i] + 0.5f);
        }
    }

    private void SampleLine(Frame frame, ReadOnlySpan<byte> row, Span<float> line)
    {
        var (channels, taps, positions, weights) = (frame.Channels, _across.Taps, _across.Positions, _across.Weights);
        var (green, last) = channels == 1 ? (0, 0) : (1, 2);
        var (blue, red) = frame.Format == PixelFormat.Rgb24 ? (last, 0) : (0, last);
        for (int x = 0, slot = 0; x < line.Length; x += 3)
        {
            var (b, g, r) = (0f, 0f, 0f);
            for (var end = slot + taps; slot < end; slot++)
            {
                var (at, weight) = (positions[slot] * channels, weights[slot]);
                (b, g, r) = (b + (weight * row[at + blue]), g + (weight * row[at + green]), r + (weight * row[at + red]));
            }

            (line[x], line[x + 1], line[x + 2]) = (b, g, r);
        }
    }

    private static void Add(ReadOnlySpan<float> line, float weight, Span<float> sum)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(line);
        var to = MemoryMarshal.Cast<float, Vector<float>>(sum);
        for (var i = 0; i < to.Length; i++) to[i] += weight * from[i];
        for (var i = to.Length * Vector<float>.Count; i < sum.Length; i++) sum[i] += weight * line[i];
    }
}
