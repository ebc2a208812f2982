using Microsoft.Extensions.Time.Testing;

using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Tests.Capture;

/// <summary>A temporary folder with clips and images made for a test: the picture's brightness is 10 times its number.</summary>
internal sealed class MediaFolder : IDisposable
{
    public const int Width = 64;
    public const int Height = 48;

    public string Path { get; } = Directory.CreateTempSubdirectory("phi-edge-").FullName;

    public FakeTimeProvider Time { get; } = new();

    public string Video(string name, int frames, double fps = 10, string code = "MJPG")
    {
        var path = System.IO.Path.Combine(Path, name);
        using var writer = new VideoWriter(path, FourCC.FromString(code), fps, new Size(Width, Height));
        for (var i = 0; i < frames; i++)
        {
            using var picture = new Mat(Height, Width, MatType.CV_8UC3, Scalar.All(10 * i));
            writer.Write(picture);
        }

        return path;
    }

    public string Images(int count)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, "images")).FullName;
        for (var i = 0; i < count; i++)
        {
            using var picture = new Mat(Height, Width, MatType.CV_8UC3, Scalar.All(10 * i));
            Cv2.ImWrite(System.IO.Path.Combine(folder, $"{i:000}.png"), picture);
        }

        return folder;
    }

    /// <summary>A source as the factory makes it.</summary>
    public IFrameSource Source(CameraOptions options)
    {
        var writer = new FrameWriter(new FramePool(options.Buffers), options.Mirrored, options.Grayscale);
        return FrameSourceFactory.Create(SourceAddress.Resolve(options), options, writer, Time);
    }

    /// <summary>Everything a source delivers until it has no more frames: brightness of the first pixel, and capture time.</summary>
    public static List<(int Brightness, TimeSpan At)> Play(IFrameSource source, int atMost = 100)
    {
        var played = new List<(int, TimeSpan)>();
        while (played.Count < atMost && source.Read(CancellationToken.None) is { Frame: { } frame })
        {
            played.Add((frame.Pixels[0], frame.CapturedAt));
            frame.Dispose();
        }

        return played;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
