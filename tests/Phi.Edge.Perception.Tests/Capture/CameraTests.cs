using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class CameraTests
{
    private static readonly CameraOptions Options = new() { Name = "cabin" };

    [Fact]
    public void Run_SourceDeliversAndEnds_DeliversAndEnds()
    {
        using var run = new CameraRun(Options, endIsFinal: true, Playing(3, FrameReadStatus.End));
        run.Until(() => run.Ended.IsCompleted);
        Assert.Equal(3, run.Sink.Frames);
        Assert.Equal(new CameraStatus("cabin", CameraState.Ended, 3, 0, TimeSpan.Zero, null), run.Camera.Status);
    }

    [Fact]
    public void Run_LiveSourceEnds_OpensItAgainAfterBackoff()
    {
        using var run = new CameraRun(Options, endIsFinal: false, Playing(2, FrameReadStatus.End), Playing(1));
        run.Until(() => run.Camera.Status.State == CameraState.Retrying);
        Assert.Equal("over", run.Camera.Status.Problem);
        Assert.Equal(1, run.Opened);
        var waited = run.AdvanceUntil(() => run.Camera.Status.State == CameraState.Streaming);
        Assert.True(waited >= TimeSpan.FromSeconds(0.37), $"{waited}");
        Assert.Equal((3L, 1, null), (run.Camera.Status.Frames, run.Camera.Status.Restarts, run.Camera.Status.Problem));
    }

    [Fact]
    public void Run_NoCameraAtStart_RetriesAndBeats()
    {
        using var run = new CameraRun(Options, endIsFinal: false, new("no device"), new("no device"), new("no device"), Playing(1));
        run.Until(() => run.Camera.Status.Problem == "no device");
        var beats = run.Sink.Beats;
        var waited = run.AdvanceUntil(() => run.Camera.Status.State == CameraState.Streaming);
        Assert.True(waited >= (0.5 + 1 + 2) * 0.75 * TimeSpan.FromSeconds(1), $"{waited}");
        Assert.True(run.Sink.Beats - beats >= 6);
        Assert.Single(run.Log.Collector.GetSnapshot(), entry => entry.Level == LogLevel.Warning);
    }

    [Fact]
    public void Run_SourceStalls_SaysSoAndReplacesIt()
    {
        var stalled = Playing(1);
        using var run = new CameraRun(Options, endIsFinal: false, stalled, Playing(1));
        run.Until(() => run.Sink.Frames == 1);
        var waited = run.AdvanceUntil(() => run.Camera.Status.State == CameraState.Retrying);
        Assert.True(waited >= Options.StallTimeout, $"{waited}");
        Assert.Equal("no picture for 2 s", run.Camera.Status.Problem);
        run.AdvanceUntil(() => run.Sink.Frames == 2);
        Assert.True(stalled.IsDisposed);
    }

    [Fact]
    public void Run_SourceHangsInItsDriver_IsAbandonedAndClosedLater()
    {
        using var driver = new ManualResetEventSlim();
        var hanging = new ScriptedSource(null, ScriptedSource.Picture()) { Hang = driver };
        using var run = new CameraRun(Options, endIsFinal: false, hanging, Playing(1));
        run.Until(() => run.Sink.Frames == 1 && hanging.IsHanging);
        run.AdvanceUntil(() => run.Sink.Frames == 2);
        Assert.False(hanging.IsDisposed);
        driver.Set();
        run.Until(() => hanging.IsDisposed);
    }

    [Fact]
    public void Run_EveryReadHangs_StopsAtABoundAndGoesOnWhenOneReturns()
    {
        using var driver = new ManualResetEventSlim();
        var hanging = Enumerable.Range(0, ReaderCrew<FrameRead>.MostHanging)
            .Select(_ => new ScriptedSource(null) { Hang = driver }).ToArray();
        using var run = new CameraRun(Options, endIsFinal: false, [.. hanging, Playing(1)]);
        foreach (var source in hanging)
        {
            // The clock stands until the read hangs: a reader that is given up before its first read does not hang.
            run.AdvanceUntil(() => run.Opened > Array.IndexOf(hanging, source));
            run.Until(() => source.IsHanging);
        }

        run.AdvanceUntil(() => run.Camera.Status.Problem?.Contains("hang in the driver", StringComparison.Ordinal) == true);
        Assert.Equal(ReaderCrew<FrameRead>.MostHanging, run.Opened);
        driver.Set();
        run.AdvanceUntil(() => run.Sink.Frames == 1);
    }

    [Fact]
    public void Run_SpoiltPicturesNowAndThen_AreSkipped()
    {
        var spoilt = FrameRead.None(FrameReadStatus.Error, "spoilt");
        var picture = ScriptedSource.Picture();
        var source = new ScriptedSource(null, spoilt, spoilt, picture, spoilt, spoilt, spoilt, spoilt, ScriptedSource.Picture());
        using var run = new CameraRun(Options, endIsFinal: false, source);
        run.Until(() => run.Sink.Frames == 2);
        Assert.Equal(1, run.Opened);
    }

    [Fact]
    public void Run_OnlyGarbage_RestartsWithTheReason()
    {
        var spoilt = FrameRead.None(FrameReadStatus.Error, "spoilt");
        using var run = new CameraRun(Options, endIsFinal: false, new ScriptedSource(null, [.. Enumerable.Repeat(spoilt, 9)]));
        run.Until(() => run.Camera.Status is { State: CameraState.Retrying, Problem: "spoilt" });
    }

    [Fact]
    public void Run_FramesAreDropped_CountsThem()
    {
        var dropped = FrameRead.None(FrameReadStatus.Dropped, "no buffer");
        using var run = new CameraRun(Options, endIsFinal: true, new ScriptedSource(null, dropped, dropped, End()));
        run.Until(() => run.Ended.IsCompleted);
        Assert.Equal(2, run.Camera.Status.Dropped);
    }

    [Fact]
    public async Task Run_SourceHasADefect_ThrowsItOnTheLoopsThread()
    {
        using var run = new CameraRun(Options, endIsFinal: false, new ScriptedSource(null) { Throws = new InvalidOperationException("bug") });
        var defect = await Assert.ThrowsAsync<InvalidOperationException>(() => run.Ended);
        Assert.Equal("bug", defect.Message);
    }

    [Fact]
    public void Run_Cancelled_EndsAndClosesTheSource()
    {
        var source = Playing(1);
        using (var run = new CameraRun(Options, endIsFinal: false, source))
            run.Until(() => run.Sink.Frames == 1);
        Assert.True(source.IsDisposed);
    }

    private static ScriptedSource Playing(int frames, FrameReadStatus? last = null)
    {
        var reads = Enumerable.Range(0, frames).Select(_ => ScriptedSource.Picture());
        return new ScriptedSource(null, [.. reads, .. last is { } status ? [FrameRead.None(status, "over")] : Array.Empty<FrameRead>()]);
    }

    private static FrameRead End() => FrameRead.None(FrameReadStatus.End, "over");
}
