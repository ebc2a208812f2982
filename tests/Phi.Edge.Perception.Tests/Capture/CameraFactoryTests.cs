using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class CameraFactoryTests : IDisposable
{
    private readonly MediaFolder _media = new();

    public void Dispose() => _media.Dispose();

    [Fact]
    public void Create_VideoFile_PlaysItThroughTheSupervisor()
    {
        var camera = Factory().Create(new() { Name = "clip", Source = _media.Video("clip.avi", 7), Pace = PlaybackPace.Fast });
        var sink = new CollectingSink();
        camera.Run(sink, sink, CancellationToken.None);
        Assert.Equal((7L, CameraState.Ended, 0), (camera.Status.Frames, camera.Status.State, camera.Status.Restarts));
        Assert.Equal(7, sink.Frames);
    }

    [Fact]
    public void Create_Mirrored_TurnsThePictureBack()
    {
        var frames = new List<byte[]>();
        var camera = Factory().Create(new() { Source = _media.Images(1), Mirrored = true, Grayscale = true, Pace = PlaybackPace.Fast });
        var sink = new CollectingSink { OnFrame = frame => frames.Add(frame.Pixels.ToArray()) };
        camera.Run(sink, sink, CancellationToken.None);
        Assert.Equal(MediaFolder.Width * MediaFolder.Height, Assert.Single(frames).Length);
    }

    [Fact]
    public void Create_MissingDevice_IsNotFatal()
        => Assert.Equal(CameraState.Starting, Factory().Create(new() { Source = "/dev/video977" }).Status.State);

    [Fact]
    public void Create_BadOptions_ListsEveryError()
    {
        var problem = Assert.Throws<FrameSourceException>(() => Factory().Create(new() { Width = 1, Buffers = 0 }));
        Assert.Contains("Width 1", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Buffers 0", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddCapture_Always_ResolvesTheFactory()
    {
        using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddCapture().BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<CameraFactory>());
    }

    private static CameraFactory Factory() => new(TimeProvider.System, NullLoggerFactory.Instance);
}
