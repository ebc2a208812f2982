using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Daemon.Cloud.Down;

namespace Phi.Edge.Daemon.Tests.Cloud.Down;

public sealed class RequestBudgetTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Take_Flood_LetsABurstThroughThenOneASecond()
    {
        var budget = new RequestBudget(_time);
        Assert.Equal(RequestBudget.Burst, Enumerable.Range(0, 100).Count(_ => budget.Take()));

        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, Enumerable.Range(0, 100).Count(_ => budget.Take()));
    }

    [Fact]
    public void TakeUnread_Flood_OneInTenSeconds()
    {
        var budget = new RequestBudget(_time);
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(_ => budget.TakeUnread()));

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(budget.TakeUnread());
    }
}
