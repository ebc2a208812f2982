using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class VideoFileFrameSourceTests : IDisposable
{
    private readonly MediaFolder _media = new();

    public void Dispose() => _media.Dispose();

    [Theory]
    [InlineData("clip.avi", "MJPG")]
    [InlineData("clip.mp4", "mp4v")]
    public void Read_Fast_DeliversAllInMediaTime(string name, string code)
    {
        using var source = Open(new() { Source = _media.Video(name, 6, fps: 10, code), Pace = PlaybackPace.Fast });
        var played = MediaFolder.Play(source);
        Assert.Equal(6, played.Count);
        for (var i = 0; i < 6; i++)
        {
            Assert.InRange(played[i].Brightness, (10 * i) - 4, (10 * i) + 4);
            Assert.Equal(i * 0.1, played[i].At.TotalSeconds, 3);
        }

        var end = source.Read(CancellationToken.None);
        Assert.Equal(FrameReadStatus.End, end.Status);
        Assert.Contains("end of", end.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Repeat_StartsOverAndTimeGoesOn()
    {
        using var source = Open(new() { Source = _media.Video("clip.avi", 3, fps: 10), Pace = PlaybackPace.Fast, Repeat = true });
        var played = MediaFolder.Play(source, atMost: 8);
        Assert.Equal(8, played.Count);
        Assert.Equal(played[0].Brightness, played[3].Brightness);
        for (var i = 0; i < 8; i++)
            Assert.Equal(i * 0.1, played[i].At.TotalSeconds, 3);
    }

    [Fact]
    public async Task Read_Realtime_KeepsItsOwnPace()
    {
        using var source = Open(new() { Source = _media.Video("clip.avi", 5, fps: 10) });
        var start = _media.Time.MonotonicNow();
        var play = Task.Run(() => MediaFolder.Play(source));
        while (!play.IsCompleted)
        {
            _media.Time.Advance(TimeSpan.FromMilliseconds(1));
            Thread.Yield();
        }

        var played = await play;
        Assert.Equal(5, played.Count);
        for (var i = 0; i < played.Count; i++)
            Assert.True(played[i].At - start >= TimeSpan.FromSeconds(i * 0.1), $"frame {i} came at {played[i].At - start}");
    }

    [Fact]
    public void Open_NoSuchFile_SaysWhich()
    {
        using var source = _media.Source(new() { Source = "/nowhere/clip.avi", Kind = CameraSourceKind.File });
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains("no file /nowhere/clip.avi", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NotAVideo_SaysSo()
    {
        var path = Path.Combine(_media.Path, "letter.avi");
        File.WriteAllText(path, "Dear driver");
        using var source = _media.Source(new() { Source = path });
        var problem = Assert.Throws<FrameSourceException>(() => source.Open(CancellationToken.None));
        Assert.Contains("not a video", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TruncatedFile_EndsWithoutAnException()
    {
        var path = _media.Video("clip.avi", 20);
        using (var file = File.OpenWrite(path))
            file.SetLength(file.Length * 3 / 4);
        using var source = Open(new() { Source = path, Pace = PlaybackPace.Fast });
        Assert.InRange(MediaFolder.Play(source).Count, 1, 19);
    }

    [Fact]
    public void Read_AnimatedGif_IsAVideoToo()
    {
        var path = Path.Combine(_media.Path, "clip.gif");
        File.WriteAllBytes(path, Gif.TwoPictures());
        using var source = Open(new() { Source = path, Pace = PlaybackPace.Fast });
        var played = MediaFolder.Play(source);
        Assert.Equal(2, played.Count);
        Assert.True(played[1].Brightness > played[0].Brightness + 100);
        Assert.Equal(0.5, played[1].At.TotalSeconds, 2);
    }

    [Fact]
    public void Read_SteadyState_AllocatesNothing()
    {
        using var source = Open(new() { Source = _media.Video("clip.avi", 60), Pace = PlaybackPace.Fast, Mirrored = true });
        for (var i = 0; i < 20; i++)
            source.Read(CancellationToken.None).Frame!.Dispose();
        Assert.Equal(0, Allocations.Least(() =>
        {
            for (var i = 0; i < 8; i++)
                source.Read(CancellationToken.None).Frame!.Dispose();
        }));
    }

    private IFrameSource Open(CameraOptions options)
    {
        var source = _media.Source(options);
        source.Open(CancellationToken.None);
        return source;
    }
}
