using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>What device, network stream and file have in common: OpenCV decodes into one picture, which is copied into pooled frames.</summary>
internal abstract class OpenCvFrameSource(string name, FrameWriter writer) : IFrameSource
{
    private readonly Mat _picture = new();

    public string Name => name;

    protected VideoCapture Capture { get; private set; } = new();

    public abstract void Open(CancellationToken cancellationToken);

    public abstract FrameRead Read(CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;

        Capture.Dispose();
        _picture.Dispose();
    }

    /// <summary>Opens with OpenCV, whose exceptions become ours.</summary>
    protected bool TryOpen(string address, VideoCaptureAPIs api, params int[] settings)
    {
        try
        {
            Capture.Dispose();
            Capture = new VideoCapture(address, api, settings);
            return Capture.IsOpened();
        }
        catch (Exception problem) when (problem is OpenCVException or OpenCvSharpException)
        {
            throw new FrameSourceException($"Camera '{name}': OpenCV cannot open it: {problem.Message}", problem);
        }
    }

    /// <summary>Decodes the picture that was grabbed.</summary>
    protected FrameRead Decode(TimeSpan capturedAt)
    {
        try
        {
            return Capture.Retrieve(_picture) && !_picture.Empty()
                ? writer.Write(_picture, capturedAt)
                : FrameRead.None(FrameReadStatus.Error, "a picture could not be decoded");
        }
        catch (OpenCVException problem)
        {
            return FrameRead.None(FrameReadStatus.Error, $"a picture could not be decoded: {problem.Message}");
        }
    }
}
