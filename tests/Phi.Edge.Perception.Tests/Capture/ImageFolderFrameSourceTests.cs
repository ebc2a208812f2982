using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class ImageFolderFrameSourceTests : IDisposable
{
    private readonly MediaFolder _media = new();

    public void Dispose() => _media.Dispose();

    [Fact]
    public void Read_Folder_PlaysInTheOrderOfNames()
    {
        using var source = Open(new() { Source = _media.Images(4), Fps = 5, Pace = PlaybackPace.Fast });
        Assert.Equal([(0, 0.0), (10, 0.2), (20, 0.4), (30, 0.6)], MediaFolder.Play(source).Select(x => (x.Brightness, x.At.TotalSeconds)));
        Assert.Equal(FrameReadStatus.End, source.Read(CancellationToken.None).Status);
    }

    [Fact]
    public void Read_Repeat_StartsOverAndTimeGoesOn()
    {
        using var source = Open(new() { Source = _media.Images(2), Fps = 10, Pace = PlaybackPace.Fast, Repeat = true });
        Assert.Equal([(0, 0.0), (10, 0.1), (0, 0.2)], MediaFolder.Play(source, atMost: 3).Select(x => (x.Brightness, x.At.TotalSeconds)));
    }

    [Fact]
    public void Read_UnreadableImage_IsAnErrorThatNamesItAndTheRestIsPlayed()
    {
        var folder = _media.Images(3);
        File.WriteAllText(Path.Combine(folder, "001.png"), "not a picture");
        using var source = Open(new() { Source = folder, Pace = PlaybackPace.Fast });
        source.Read(CancellationToken.None).Frame!.Dispose();
        var error = source.Read(CancellationToken.None);
        Assert.Equal(FrameReadStatus.Error, error.Status);
        Assert.Contains("001.png", error.Detail, StringComparison.Ordinal);
        Assert.Equal(20, Assert.Single(MediaFolder.Play(source)).Brightness);
    }

    [Fact]
    public void Open_NoImages_SaysWhatCounts()
    {
        using var source = _media.Source(new() { Source = _media.Path });
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains(".png", problem.Message, StringComparison.Ordinal);
    }

    private IFrameSource Open(CameraOptions options)
    {
        var source = _media.Source(options);
        source.Open(CancellationToken.None);
        return source;
    }
}
