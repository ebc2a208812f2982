using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Tests.Capture;

public sealed class FramePoolTests
{
    [Fact]
    public void TryRent_AllInUse_RefusesAndCounts()
    {
        var pool = new FramePool(2);
        Assert.True(pool.TryRent(12, out var first));
        Assert.True(pool.TryRent(12, out _));
        Assert.False(pool.TryRent(12, out _));
        Assert.Equal(1, pool.Dropped);
        first.Begin(0, default, 2, 2, 6, default).Dispose();
        Assert.True(pool.TryRent(12, out var again));
        Assert.Same(first, again);
    }

    [Fact]
    public void TryRent_PictureHasGrown_ReplacesTheSmallBuffer()
    {
        var pool = new FramePool(1);
        Assert.True(pool.TryRent(12, out var small));
        pool.Return(small);
        Assert.True(pool.TryRent(48, out var large));
        Assert.True(large.Buffer.Length >= 48);
        Assert.False(pool.TryRent(12, out _));
    }

    [Fact]
    public void Return_FrameIsShared_ComesBackWithTheLastUser()
    {
        var pool = new FramePool(1);
        Assert.True(pool.TryRent(12, out var frame));
        frame.Begin(0, default, 2, 2, 6, default).Share();
        frame.Dispose();
        Assert.False(pool.TryRent(12, out _));
        frame.Dispose();
        Assert.True(pool.TryRent(12, out _));
    }
}
