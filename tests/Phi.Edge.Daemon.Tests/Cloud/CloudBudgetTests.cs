using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Cloud;

namespace Phi.Edge.Daemon.Tests.Cloud;

public sealed class CloudBudgetTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Take_NoLimit_NeverWaits() => Assert.Equal(TimeSpan.Zero, New(0).Take(MessageClass.Telemetry, int.MaxValue));

    [Fact]
    public void Take_ForAMinute_TheRateIsKept()
    {
        var (budget, sent) = (New(1000), 0);
        for (var second = 0; second < 60;)
        {
            if (budget.Take(MessageClass.Alert, 250) is var pause && pause == TimeSpan.Zero)
            {
                sent += 250;
                continue;
            }

            _time.Advance(pause);
            second = (int)(_time.GetUtcNow() - _time.Start).TotalSeconds;
        }

        Assert.InRange(sent, 60_000, 62_500); // and the two seconds it had saved
    }

    [Fact]
    public void Take_CriticalAlert_NeverWaitsButTheOthersPay()
    {
        var budget = New(1000);
        Assert.Equal(TimeSpan.Zero, budget.Take(MessageClass.CriticalAlert, 5000));

        Assert.Equal(TimeSpan.FromSeconds(3.1), budget.Take(MessageClass.Alert, 100));
    }

    [Fact]
    public void Take_LargerThanTheBucket_GoesWhenItIsFull()
    {
        var budget = New(100);
        budget.Take(MessageClass.Alert, 100);
        var pause = budget.Take(MessageClass.Alert, 10_000);
        _time.Advance(pause);

        Assert.Equal(TimeSpan.FromSeconds(1), pause);
        Assert.Equal(TimeSpan.Zero, budget.Take(MessageClass.Alert, 10_000));
    }

    [Fact]
    public void Lowest_Metered_OnlyWhatIsWorthIt()
    {
        Assert.Equal(MessageClass.Telemetry, New(0).Lowest);
        Assert.Equal(MessageClass.Alert, new CloudBudget(Options.Create(new CloudOptions { Metered = true }), _time).Lowest);
    }

    private CloudBudget New(int rate) => new(Options.Create(new CloudOptions { MaxBytesPerSecond = rate }), _time);
}
