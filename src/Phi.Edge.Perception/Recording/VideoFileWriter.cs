using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Recording;

/// <summary>An MPEG-4 file with a fixed frame rate, filled from frames that come when they come.</summary>
internal sealed class VideoFileWriter(string path, double fps) : IDisposable
{
    // A camera that was lost leaves a gap; a still picture for this long stands for it.
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(2);

    private VideoWriter? _video;
    private Size _size;
    private TimeSpan _start;
    private long _written;

    /// <summary>Writes the frame as often as its capture time asks for; maybe not at all.</summary>
    /// <exception cref="FrameSourceException">The file cannot be written.</exception>
    public void Write(RecordedFrame entry)
    {
        var frame = entry.Frame!;
        _video ??= Open(frame);
        var due = (long)Math.Round((frame.CapturedAt - _start).TotalSeconds * fps) + 1;
        if (due - _written > LongestGap.TotalSeconds * fps)
        {
            _start = frame.CapturedAt - TimeSpan.FromSeconds((_written + 1) / fps);
            due = _written + 1;
        }

        if (due <= _written)
            return;

        using var picture = FrameMat.Copy(frame);
        entry.Paint(picture);
        if (picture.Size() != _size)
            Cv2.Resize(picture, picture, _size);
        for (; _written < due; _written++)
            _video.Write(picture);
    }

    public void Dispose() => _video?.Dispose();

    private VideoWriter Open(Frame first)
    {
        _size = new Size(first.Width, first.Height);
        _start = first.CapturedAt;
        try
        {
            var video = new VideoWriter(path, FourCC.FromString("mp4v"), fps, _size);
            if (video.IsOpened())
                return video;

            video.Dispose();
        }
        catch (Exception problem) when (problem is OpenCVException or OpenCvSharpException)
        {
            throw new FrameSourceException($"The recording {path} cannot be written: {problem.Message}", problem);
        }

        throw new FrameSourceException($"The recording {path} cannot be written: is there such a folder, and may this user write there?");
    }
}
