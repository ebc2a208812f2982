using Phi.Edge.Daemon.Cloud.Sim;

namespace Phi.Edge.Daemon.Tests.Cloud;

public sealed class CloudSimStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-cloud-sim-").FullName;
    private readonly CloudSimStore _store;

    public CloudSimStoreTests() => _store = new CloudSimStore(Path.Combine(_folder, "cloud.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Report_GapDuplicateAndDisorder_AreCounted()
    {
        var (first, second, fourth, fifth) = (Event(1), Event(2), Event(4), Event(5));
        _store.Add([first, fourth, second], Now);
        _store.Add([fourth, fifth, Event(1, epoch: "other")], Now);

        Assert.Equal(
            [new CloudSimStream("car", "epoch", "alerts", 4, 1, 1, 5, 1), new CloudSimStream("car", "other", "alerts", 1, 0, 1, 1, 0)], _store.Report());
        Assert.Equal(1, _store.Report()[0].Missing);
        Assert.Equal([first.Id, fourth.Id, second.Id, fifth.Id], _store.Ids("alerts").Take(4));
    }

    [Fact]
    public void Latency_OfAll_ByRank()
    {
        for (var i = 1; i <= 100; i++)
        {
            _store.Add([Event(i)], Now.AddMilliseconds(i));
        }

        Assert.Equal([50.0, 95, 100], ((double[])[0.5, 0.95, 1]).Select(share => _store.Latency(share)!.Value.TotalMilliseconds));
    }

    [Fact]
    public void Latency_NothingYet_IsUnknown() => Assert.Null(_store.Latency(0.5));

    private static CloudEvent Event(long sequence, string epoch = "epoch") =>
        new(Guid.CreateVersion7(), "car", epoch, "alerts", sequence, "type", Now, "topic", []);
}
