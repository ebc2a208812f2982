using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Tests.Devices;

public sealed class BackoffTests
{
    [Fact]
    public void Next_AgainAndAgain_DoublesUpToTheMaximumWithinTheJitter()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(30), new Random(3));
        foreach (var nominal in new[] { 0.5, 1, 2, 4, 8, 16, 30, 30, 30 })
            Assert.InRange(backoff.Next().TotalSeconds, nominal * 0.75, nominal * 1.25);
    }

    [Fact]
    public void Next_TwoCameras_DoNotMeet()
    {
        var one = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(1));
        var other = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(2));
        Assert.NotEqual(one.Next(), other.Next());
    }

    [Fact]
    public void Reset_AfterFailures_StartsSmallAgain()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(3));
        backoff.Next();
        backoff.Next();
        backoff.Reset();
        Assert.InRange(backoff.Next().TotalSeconds, 0.75, 1.25);
    }
}
