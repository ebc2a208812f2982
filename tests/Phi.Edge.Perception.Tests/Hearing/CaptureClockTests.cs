using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Perception.Tests.Hearing;

public sealed class CaptureClockTests
{
    private const int Frames = 320;
    private static readonly TimeSpan Block = TimeSpan.FromMilliseconds(20);
    private readonly CaptureClock _clock = new(16000);
    private TimeSpan _now = TimeSpan.FromSeconds(10);
    private TimeSpan _last;

    [Fact]
    public void Follow_JitteryArrival_TellsTheTrueTime()
    {
        var random = new Random(1);
        var start = _now;
        for (var i = 0; i < 500; i++)
        {
            var arrival = start + (i * Block) + TimeSpan.FromMilliseconds(random.NextDouble() * 15);
            Assert.False(_clock.Follow(arrival, Frames, Block));
            var told = Told();
            if (i > 100)
                Assert.InRange((told - (start + ((i - 1) * Block))).TotalMilliseconds, -1, 3);
        }
    }

    [Fact]
    public void Follow_SlowSoundCard_IsFollowed()
    {
        // 500 ppm: 0.3 s in ten minutes.
        for (var i = 0; i < 30_000; i++)
            Assert.False(Arrive(Block * 1.0005));
        Assert.InRange((_now - Block - Told()).TotalMilliseconds, -1, 3);
    }

    [Fact]
    public void Follow_FastSoundCard_NeverTellsTheFuture()
    {
        for (var i = 0; i < 30_000; i++)
            Assert.False(Arrive(Block * 0.9995));
        Assert.InRange((_now - Block - Told()).TotalMilliseconds, -1, 3);
    }

    [Fact]
    public void Follow_DeviceStoodStill_IsAGapAtOnce()
    {
        for (var i = 0; i < 100; i++)
            Arrive(Block);
        Assert.True(Arrive(TimeSpan.FromSeconds(1)));
        Assert.Equal(_now - Block, Told());
        Assert.False(Arrive(Block));
    }

    [Fact]
    public void Follow_ReaderWasHeldUp_IsNoGap()
    {
        for (var i = 0; i < 100; i++)
            Arrive(Block);
        _now += TimeSpan.FromSeconds(1.5);
        for (var i = 0; i < 75; i++)
            Assert.False(_clock.Follow(_now, Frames, TimeSpan.Zero));
        for (var i = 0; i < 200; i++)
            Assert.False(Arrive(Block));
        Assert.InRange((_now - Block - Told()).TotalMilliseconds, -1, 3);
    }

    [Fact]
    public void Follow_SoundWasLostOnTheWay_IsFoundOut()
    {
        for (var i = 0; i < 100; i++)
            Arrive(Block);
        Arrive(Block + TimeSpan.FromSeconds(0.2));
        var gaps = Enumerable.Range(0, 200).Count(_ => Arrive(Block));
        Assert.Equal(1, gaps);
        Assert.InRange((_now - Block - Told()).TotalMilliseconds, -1, 3);
    }

    private bool Arrive(TimeSpan after)
    {
        _now += after;
        var gap = _clock.Follow(_now, Frames, after);
        Told();
        return gap;
    }

    private TimeSpan Told()
    {
        var told = _clock.At(Block);
        Assert.True(told >= _last, $"{told} after {_last}");
        return _last = told;
    }
}
