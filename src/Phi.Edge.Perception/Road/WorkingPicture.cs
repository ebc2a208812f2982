using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Road;

/// <summary>
/// The frame as the detector wants it: BGR and not wider than the working width. A frame that is so already is used in place; others are
/// resampled into a buffer that is kept. One thread.
/// </summary>
internal sealed class WorkingPicture(int widest)
{
    private readonly AreaSampler _sampler = new();
    private byte[] _own = [];
    private byte[] _pixels = [];
    private int _stride;

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Working pixels per pixel of the frame.</summary>
    public float Scale { get; private set; }

    /// <summary>Takes the frame; valid until the frame goes.</summary>
    public void Take(Frame frame)
    {
        Scale = Math.Min(1, widest / (float)frame.Width);
        (Width, Height) = (Math.Min(frame.Width, widest), Math.Max(1, (int)MathF.Round(frame.Height * Scale)));
        if (Scale >= 1 && frame.Format == PixelFormat.Bgr24)
        {
            (_pixels, _stride) = (frame.Buffer, frame.Stride);
            return;
        }

        if (_own.Length < Width * Height * 3) _own = new byte[Width * Height * 3];
        (_pixels, _stride) = (_own, Width * 3);
        _sampler.Sample(frame, new(0, 0, frame.Width, frame.Height), Width, Height, _own);
    }

    /// <summary>One row, width x 3 bytes.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * _stride, Width * 3);
}
