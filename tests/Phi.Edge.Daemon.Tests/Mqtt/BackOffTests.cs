using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class BackOffTests
{
    private readonly BackOff _backOff = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(30), new Random(1));

    [Theory]
    [InlineData(0, 0.25, 0.5)]
    [InlineData(1, 0.5, 1)]
    [InlineData(3, 2, 4)]
    [InlineData(6, 15, 30)]
    [InlineData(int.MaxValue, 15, 30)]
    public void After_Failures_DoublesUpToTheBound(int failures, double from, double to)
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.InRange(_backOff.After(failures).TotalSeconds, from, to);
        }
    }
}
