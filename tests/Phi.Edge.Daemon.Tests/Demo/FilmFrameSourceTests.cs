using Microsoft.Extensions.Time.Testing;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Demo;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Daemon.Tests.Demo;

public sealed class FilmFrameSourceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Read_Fast_DeliversFramesInMediaTime()
    {
        using var source = Open(PlaybackPace.Fast);
        for (var i = 0; i < 4; i++)
        {
            using var frame = source.Read(CancellationToken.None).Frame!;
            Assert.Equal((i, Portrait.Width, Portrait.Height), (frame.Id, frame.Width, frame.Height));
            Assert.Equal(i / 30d, frame.CapturedAt.TotalSeconds, 6);
        }
    }

    [Fact]
    public void Read_FramesAreKept_DropsInsteadOfGrowing()
    {
        using var source = Open(PlaybackPace.Fast);
        FrameRead read;
        var frames = new List<Frame>();
        while ((read = source.Read(CancellationToken.None)).Status == FrameReadStatus.Frame)
            frames.Add(read.Frame!);
        Assert.Equal(FrameReadStatus.Dropped, read.Status);
        Assert.Equal(8, frames.Count);
        frames[0].Dispose();
        Assert.Equal(9, source.Read(CancellationToken.None).Frame!.Id);
    }

    [Fact]
    public void Read_TooSlowForRealTime_LeavesFramesOutAndKeepsTheScriptsTime()
    {
        using var source = Open(PlaybackPace.Realtime);
        source.Read(CancellationToken.None).Frame!.Dispose();
        var start = source.StartedAt!.Value;
        _time.Advance(TimeSpan.FromSeconds(2));
        using var late = source.Read(CancellationToken.None).Frame!;
        Assert.Equal(60, late.Id);
        Assert.Equal(2, (late.CapturedAt - start).TotalSeconds, 3);
        Assert.Equal(start, source.StartedAt);
    }

    [Fact]
    public void Read_AfterTheLastAct_Ends()
    {
        using var source = Open(PlaybackPace.Realtime);
        source.Read(CancellationToken.None).Frame!.Dispose();
        _time.Advance(DriveScript.Standard.Duration);
        Assert.Equal(FrameReadStatus.End, source.Read(CancellationToken.None).Status);
        source.Open(CancellationToken.None);
        using var again = source.Read(CancellationToken.None).Frame!;
        Assert.Equal(0, again.Id);
    }

    private FilmFrameSource Open(PlaybackPace pace)
    {
        var source = new FilmFrameSource(new DriverFilm(DriveScript.Standard, new FilmRenderer(Astronaut.Portrait)), pace, _time);
        source.Open(CancellationToken.None);
        return source;
    }
}
