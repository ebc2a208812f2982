using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Tests.Ports;

public sealed class MonotonicClockTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void MonotonicNow_TimePasses_Advances()
    {
        var start = _time.MonotonicNow();

        _time.Advance(TimeSpan.FromMilliseconds(1500));

        Assert.Equal(TimeSpan.FromMilliseconds(1500), _time.MonotonicNow() - start);
    }

    [Fact]
    public void MonotonicToUtc_MomentInThePast_IsThatMuchEarlier()
    {
        var moment = _time.MonotonicNow();

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), _time.MonotonicToUtc(moment));
    }

    [Fact]
    public void MonotonicToUtc_BeyondAllDates_IsTheFirstOrLast()
    {
        Assert.Equal(DateTimeOffset.MinValue, _time.MonotonicToUtc(TimeSpan.MinValue));
        Assert.Equal(DateTimeOffset.MaxValue, _time.MonotonicToUtc(TimeSpan.MaxValue));
    }
}
