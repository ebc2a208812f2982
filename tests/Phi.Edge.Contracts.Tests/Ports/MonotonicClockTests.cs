using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Tests.Ports;

public sealed class MonotonicClockTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Now_TimePasses_Advances()
    {
        var clock = new MonotonicClock(_time);
        var start = clock.Now;

        _time.Advance(TimeSpan.FromMilliseconds(1500));

        Assert.Equal(TimeSpan.FromMilliseconds(1500), clock.Now - start);
    }

    [Fact]
    public void ToUtc_MomentInThePast_IsThatMuchEarlier()
    {
        var clock = new MonotonicClock(_time);
        var moment = clock.Now;

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), clock.ToUtc(moment));
    }
}
