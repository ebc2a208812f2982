using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Phi.Edge.Perception.Imaging;

/// <summary>
/// One row of a picture tensor from a colour frame. Inside the picture four neighbours at a time: positions in one vector, a pixel's
/// channels in another, turned into one vector per channel at the end; one by one where they touch its edge.
/// </summary>
internal readonly unsafe ref struct ColorRow
{
    private const int Lanes = 4;

    private readonly PixelSource _source;
    private readonly SampleStep _step;
    private readonly Vector128<float> _scale, _offset;
    private readonly float _maxX, _maxY;
    private readonly nint _stride;
    private readonly int _width, _pixelStep, _red, _green, _blue;

    public ColorRow(in PixelSource source, in TensorSpec spec, in SampleStep step)
    {
        _source = source;
        (_step, _stride) = (step, source.Stride);
        (_scale, _offset) = (Vector128.Create(spec.Scale), Vector128.Create(spec.Offset));

        // Room for the bytes beyond the right neighbour that a load takes along.
        (_maxX, _maxY) = (source.Width - 2f, source.Height - 1f);
        (_width, _pixelStep, _green) = (spec.Width, spec.PixelStep, spec.ChannelStep);
        (_red, _blue) = source.BlueFirst ? (2 * spec.ChannelStep, 0) : (0, 2 * spec.ChannelStep);
    }

    /// <summary>Fills a row.</summary>
    /// <param name="startX">Image position of its first pixel.</param>
    /// <param name="startY">The same, down.</param>
    /// <param name="output">Its first value.</param>
    public void Sample(float startX, float startY, float* output)
    {
        // The row is a straight line and the picture is convex: what lies inside is one piece.
        var (first, last) = (0, _width - _width % Lanes);
        while (first < last && !IsInside(first, startX, startY)) first += Lanes;
        while (first < last && !IsInside(last - Lanes, startX, startY)) last -= Lanes;
        for (var j = 0; j < first; j++) One(j, startX, startY, output);
        Inside(first, last, startX, startY, output);
        for (var j = last; j < _width; j++) One(j, startX, startY, output);
    }

    private bool IsInside(int j, float startX, float startY) => IsInside(startX + j * _step.X, startY + j * _step.Y)
        && IsInside(startX + (j + Lanes - 1) * _step.X, startY + (j + Lanes - 1) * _step.Y);

    // Written so that a NaN is outside.
    private bool IsInside(float x, float y) => x >= 0 && y >= 0 && x < _maxX && y < _maxY;

    // No calls and no branches but the last: everything stays in registers.
    private void Inside(int first, int last, float startX, float startY, float* output)
    {
        var (x0, y0, stepX, stepY) = (Vector128.Create(startX), Vector128.Create(startY), Vector128.Create(_step.X), Vector128.Create(_step.Y));
        var (scale, offset, stride, pixelStep) = (_scale, _offset, _stride, _pixelStep);
        var pixels = _source.Pixels;
        float* red = output + _red, green = output + _green, blue = output + _blue;
        var corners = stackalloc int[Lanes];
        var index = Vector128.Create(0f, 1, 2, 3) + Vector128.Create((float)first);
        for (var j = first; j < last; j += Lanes, index += Vector128.Create((float)Lanes))
        {
            var (x, y) = (x0 + index * stepX, y0 + index * stepY);
            var (left, top) = (Vector128.ConvertToInt32Native(x), Vector128.ConvertToInt32Native(y));
            (top * (int)stride + left * 3).Store(corners);
            (x, y) = (x - Vector128.ConvertToSingle(left), y - Vector128.ConvertToSingle(top));
            var a = Bilinear.Pixel(pixels + corners[0], stride, Vector128.Shuffle(x, Vector128.Create(0)), Vector128.Shuffle(y, Vector128.Create(0)));
            var b = Bilinear.Pixel(pixels + corners[1], stride, Vector128.Shuffle(x, Vector128.Create(1)), Vector128.Shuffle(y, Vector128.Create(1)));
            var c = Bilinear.Pixel(pixels + corners[2], stride, Vector128.Shuffle(x, Vector128.Create(2)), Vector128.Shuffle(y, Vector128.Create(2)));
            var d = Bilinear.Pixel(pixels + corners[3], stride, Vector128.Shuffle(x, Vector128.Create(3)), Vector128.Shuffle(y, Vector128.Create(3)));

            // Turned: four values of each channel.
            var (lower, other) = (Zip(a, c), Zip(b, d));
            var reds = Vector128.MultiplyAddEstimate(Zip(lower, other), scale, offset);
            var greens = Vector128.MultiplyAddEstimate(ZipUpper(lower, other), scale, offset);
            var blues = Vector128.MultiplyAddEstimate(Zip(ZipUpper(a, c), ZipUpper(b, d)), scale, offset);
            Store(reds, red, j, pixelStep);
            Store(greens, green, j, pixelStep);
            Store(blues, blue, j, pixelStep);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<float> values, float* channel, int j, int pixelStep)
    {
        if (pixelStep == 1)
        {
            values.Store(channel + j);
            return;
        }

        for (var k = 0; k < Lanes; k++) channel[(j + k) * pixelStep] = values[k];
    }

    private void One(int j, float startX, float startY, float* output)
    {
        var (x, y) = (startX + j * _step.X, startY + j * _step.Y);
        Vector128<float> pixel;
        if (IsInside(x, y))
        {
            var (left, top) = (float.ConvertToIntegerNative<int>(x), float.ConvertToIntegerNative<int>(y));
            var corner = _source.Pixels + top * _stride + left * 3;
            pixel = Bilinear.Pixel(corner, _stride, Vector128.Create(x - left), Vector128.Create(y - top));
        }
        else
        {
            pixel = _source.SampleAtEdge(x, y);
        }

        pixel = Vector128.MultiplyAddEstimate(pixel, _scale, _offset);
        output += j * _pixelStep;
        (output[_red], output[_green], output[_blue]) = (pixel[0], pixel[1], pixel[2]);
    }

    // Lanes 0 and 1 of both, by turns; lanes 2 and 3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Zip(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b)
        : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipUpper(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b)
        : AdvSimd.Arm64.ZipHigh(a, b);
}
