using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Perception.Capture;
using Phi.Edge.Perception.Devices;
using Phi.Edge.Perception.Recording;
using Phi.Edge.Perception.Tests.Capture;

namespace Phi.Edge.Perception.Tests.Recording;

public sealed class VideoRecorderTests : IDisposable
{
    private readonly MediaFolder _media = new();
    private readonly FakeLogger<VideoRecorder> _log = new();

    public void Dispose() => _media.Dispose();

    [Fact]
    public void Write_FramesWithReadings_MakesAFilmThatKeepsTime()
    {
        var path = Path.Combine(_media.Path, "out.mp4");
        using (var recorder = new VideoRecorder(path, 10, _log))
        {
            for (var i = 0; i < 10; i++)
                Record(recorder, TimeSpan.FromSeconds(i * 0.2), AlertLevel.Critical);
        }

        using var source = _media.Source(new() { Source = path, Pace = PlaybackPace.Fast });
        source.Open(CancellationToken.None);
        var brightness = new List<int>();
        while (source.Read(CancellationToken.None).Frame is { } frame)
        {
            // The banner at the bottom is red: the red channel of its last pixel.
            brightness.Add(frame.Pixels[^1]);
            frame.Dispose();
        }

        // Two seconds less the last frame's half: frames 0.2 s apart are written twice at 10 fps.
        Assert.Equal(19, brightness.Count);
        Assert.All(brightness, red => Assert.True(red > 150));
    }

    [Fact]
    public void Write_LongGap_IsCutShort()
    {
        var path = Path.Combine(_media.Path, "out.mp4");
        using (var recorder = new VideoRecorder(path, 10, _log))
        {
            Record(recorder, TimeSpan.Zero, AlertLevel.None);
            Record(recorder, TimeSpan.FromHours(1), AlertLevel.None);
        }

        using var source = _media.Source(new() { Source = path, Pace = PlaybackPace.Fast });
        source.Open(CancellationToken.None);
        Assert.Equal(2, MediaFolder.Play(source).Count);
    }

    [Fact]
    public void Write_NoSuchFolder_SaysSoOnceAndGoesOn()
    {
        using (var recorder = new VideoRecorder("/nowhere/out.mp4", 10, _log))
        {
            Assert.True(recorder.Write(Picture(TimeSpan.Zero), [], State(TimeSpan.Zero), AlertLevel.None, null));
            Assert.True(SpinWait.SpinUntil(
                () => !recorder.Write(Picture(TimeSpan.Zero), [], State(TimeSpan.Zero), AlertLevel.None, null), TimeSpan.FromSeconds(20)));
        }

        var error = Assert.Single(_log.Collector.GetSnapshot(), entry => entry.Level == LogLevel.Error);
        Assert.Contains("/nowhere/out.mp4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Always_GivesTheFrameBack()
    {
        var pool = new FramePool(1);
        Assert.True(pool.TryRent(160 * 120 * 3, out var frame));
        using (var recorder = new VideoRecorder(Path.Combine(_media.Path, "out.mp4"), 10, _log))
        {
            frame.Begin(0, default, 160, 120, 480, PixelFormat.Bgr24);
            recorder.Write(frame, [new(5, 5)], State(default), AlertLevel.Notice, AlertKind.Yawning);
            frame.Dispose();
        }

        Assert.True(pool.TryRent(160 * 120 * 3, out _));
    }

    private static void Record(VideoRecorder recorder, TimeSpan at, AlertLevel level)
    {
        using var frame = Picture(at);
        var state = State(at);
        Assert.True(SpinWait.SpinUntil(
            () => recorder.Write(frame, [new(10, 10)], state, level, AlertKind.Sleep), TimeSpan.FromSeconds(20)));
    }

    private static Frame Picture(TimeSpan at)
    {
        var frame = new Frame(160 * 120 * 3).Begin(0, at, 160, 120, 480, PixelFormat.Bgr24);
        Array.Clear(frame.Buffer);
        return frame;
    }

    private static DriverState State(TimeSpan at) => new()
    {
        At = at,
        Condition = DriverCondition.Asleep,
        Reading = new DriverReading { FrameId = 0, CapturedAt = at, Status = ReadingStatus.Face, Face = new(20, 20, 60, 60) },
    };
}
