using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Capture;

/// <summary>The images of a folder in the order of their names.</summary>
internal sealed class ImageFolderFrameSource(string folder, CameraOptions options, FrameWriter writer, TimeProvider time) : IFrameSource
{
    private const double DefaultFps = 30;
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".pgm", ".ppm"];

    private readonly Pacer _pacer = new(time, options.Pace);
    private readonly TimeSpan _period = TimeSpan.FromSeconds(1 / (options.Fps > 0 ? options.Fps : DefaultFps));
    private string[] _files = [];
    private long _next;

    public string Name => options.Name;

    public void Open(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new FrameSourceException($"Camera '{Name}': there is no folder {folder}.");

        _files = [.. Directory.EnumerateFiles(folder)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)];
        if (_files.Length == 0)
        {
            throw new FrameSourceException(
                $"Camera '{Name}': the folder {folder} holds no images ({string.Join(' ', Extensions)}).");
        }

        _next = 0;
        _pacer.Restart();
    }

    public FrameRead Read(CancellationToken cancellationToken)
    {
        if (!options.Repeat && _next >= _files.Length)
            return FrameRead.None(FrameReadStatus.End, $"end of {folder}");

        var file = _files[_next % _files.Length];
        var mediaTime = _next++ * _period;
        using var picture = Load(file);
        return picture is null
            ? FrameRead.None(FrameReadStatus.Error, $"{file} is not an image that can be read")
            : writer.Write(picture, _pacer.Wait(mediaTime, cancellationToken));
    }

    public void Dispose() => _pacer.Dispose();

    private static Mat? Load(string file)
    {
        try
        {
            var picture = Cv2.ImRead(file, ImreadModes.Color);
            if (!picture.Empty())
                return picture;

            picture.Dispose();
            return null;
        }
        catch (OpenCVException)
        {
            return null;
        }
    }
}
