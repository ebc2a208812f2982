using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Tests.Flow;

public sealed class HeartbeatTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void IsStale_BeforeTheFirstBeat_IsFalseHoweverLong()
    {
        var heartbeat = Create();
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Null(heartbeat.Age);
        Assert.False(heartbeat.IsStale);
    }

    [Fact]
    public void IsStale_AroundTheLimit_TurnsAfterIt()
    {
        var heartbeat = Create();
        heartbeat.Beat();
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(heartbeat.IsStale);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(heartbeat.IsStale);
        heartbeat.Beat();
        Assert.False(heartbeat.IsStale);
        Assert.Equal(2, heartbeat.Beats);
    }

    [Fact]
    public void Disarm_AfterABeat_MakesSilenceHarmlessUntilTheNext()
    {
        var heartbeat = Create();
        heartbeat.Beat();
        heartbeat.Disarm();
        _time.Advance(TimeSpan.FromHours(1));
        Assert.False(heartbeat.IsStale);
        heartbeat.Beat();
        _time.Advance(TimeSpan.FromHours(1));
        Assert.True(heartbeat.IsStale);
    }

    [Fact]
    public void Constructor_NoLimit_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Heartbeat("x", TimeSpan.Zero, _time));

    private Heartbeat Create() => new("driver", TimeSpan.FromSeconds(2), _time);
}
