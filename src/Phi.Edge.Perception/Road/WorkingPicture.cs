using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Road;

/// <summary>
/// The frame as the detector wants it: BGR and not wider than the working width. A frame that is so already is used in place; others are
/// converted by OpenCV between buffers that are kept. One thread.
/// </summary>
internal sealed class WorkingPicture(int widest) : IDisposable
{
    private readonly Mat _bgr = new();
    private readonly Mat _small = new();
    private Mat? _staged;
    private byte[] _staging = [];
    private byte[] _own = [];
    private byte[] _pixels = [];
    private int _stride;
    private InputArray? _stagedInput, _bgrInput;
    private OutputArray? _bgrOutput, _smallOutput;
    private (int Width, int Height, int Stride, PixelFormat Format) _shape;

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Working pixels per pixel of the frame.</summary>
    public float Scale { get; private set; }

    /// <summary>Takes the frame; valid until the frame goes.</summary>
    public unsafe void Take(Frame frame)
    {
        Scale = Math.Min(1, widest / (float)frame.Width);
        (Width, Height) = (Math.Min(frame.Width, widest), Math.Max(1, (int)MathF.Round(frame.Height * Scale)));
        if (Scale >= 1 && frame.Format == PixelFormat.Bgr24)
        {
            (_pixels, _stride) = (frame.Buffer, frame.Stride);
            return;
        }

        Prepare(frame);
        frame.Pixels.CopyTo(_staging);
        if (frame.Format == PixelFormat.Gray8) Cv2.CvtColor(_stagedInput!, _bgrOutput!, ColorConversionCodes.GRAY2BGR);
        else if (frame.Format == PixelFormat.Rgb24) Cv2.CvtColor(_stagedInput!, _bgrOutput!, ColorConversionCodes.RGB2BGR);
        var source = frame.Format == PixelFormat.Bgr24 ? _stagedInput! : _bgrInput!;
        if (Scale < 1) Cv2.Resize(source, _smallOutput!, new Size(Width, Height), 0, 0, InterpolationFlags.Area);
        var done = Scale < 1 ? _small : _bgr;
        (_pixels, _stride) = (_own, Width * 3);
        new ReadOnlySpan<byte>((void*)done.Data, _stride * Height).CopyTo(_own);
    }

    /// <summary>One row, width x 3 bytes.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * _stride, Width * 3);

    public void Dispose()
    {
        Release();
        _bgr.Dispose();
        _small.Dispose();
    }

    // Everything that OpenCV is handed is made once per kind of frame.
    private void Prepare(Frame frame)
    {
        var shape = (frame.Width, frame.Height, frame.Stride, frame.Format);
        if (shape != _shape)
        {
            Release();
            _staging = GC.AllocateUninitializedArray<byte>(frame.Stride * frame.Height, pinned: true);
            _staged = Mat.FromPixelData(
                frame.Height, frame.Width, frame.Format == PixelFormat.Gray8 ? MatType.CV_8UC1 : MatType.CV_8UC3, _staging, frame.Stride);
            (_stagedInput, _bgrInput) = (InputArray.Create(_staged), InputArray.Create(_bgr));
            (_bgrOutput, _smallOutput) = (OutputArray.Create(_bgr), OutputArray.Create(_small));
            _shape = shape;
        }

        if (_own.Length != Width * Height * 3) _own = new byte[Width * Height * 3];
    }

    private void Release()
    {
        _stagedInput?.Dispose();
        _bgrInput?.Dispose();
        _bgrOutput?.Dispose();
        _smallOutput?.Dispose();
        _staged?.Dispose();
    }
}
