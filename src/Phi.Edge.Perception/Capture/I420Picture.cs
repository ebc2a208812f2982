using OpenCvSharp;
using OpenCvSharp.Internal;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// One planar 4:2:0 picture (Y, then U and V of a quarter each, ITU-R BT.601) in native memory that is used again for each
/// frame, and its way into frames.
/// </summary>
internal sealed class I420Picture : IDisposable
{
    // BT.601 studio range: black is 16, white 235.
    private static readonly byte[] Stretched =
        [.. Enumerable.Range(0, 256).Select(y => (byte)Math.Clamp(Math.Round((y - 16) * 255 / 219.0), 0, 255))];

    private readonly Y4mHeader _header;
    private readonly Mat _planes;
    private readonly Mat _colors = new();
    private readonly InputArray _from;
    private readonly OutputArray _to;

    public I420Picture(Y4mHeader header)
    {
        _header = header;
        _planes = new Mat(header.Height / 2 * 3, header.Width, MatType.CV_8UC1);
        // Made once: OpenCvSharp's implicit conversions allocate at every call.
        (_from, _to) = (InputArray.Create(_planes), OutputArray.Create(_colors));
    }

    /// <summary>To be filled by the caller; <see cref="Y4mHeader.PictureBytes"/> long.</summary>
    public unsafe Span<byte> Planes => new(_planes.DataPointer, _header.PictureBytes);

    /// <summary>Writes the picture in colours, or its luminance only, stretched to 0 to 255 as the colours are.</summary>
    public FrameRead Write(FrameWriter writer, bool grayscale, TimeSpan capturedAt)
    {
        if (!grayscale)
        {
            // Cv2.CvtColor would dispose of the output array.
            NativeMethods.HandleException(
                NativeMethods.imgproc_cvtColor(_from.CvPtr, _to.CvPtr, (int)ColorConversionCodes.YUV2BGR_I420, 0));
            return writer.Write(_colors, capturedAt);
        }

        var (width, height) = (_header.Width, _header.Height);
        var luminance = Planes[..(width * height)];
        if (!_header.FullRange)
        {
            foreach (ref var y in luminance)
                y = Stretched[y];
        }

        return writer.Write(luminance, width, height, width, PixelFormat.Gray8, capturedAt);
    }

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
        _planes.Dispose();
        _colors.Dispose();
    }
}
