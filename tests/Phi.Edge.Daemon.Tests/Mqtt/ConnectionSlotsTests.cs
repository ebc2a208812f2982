using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class ConnectionSlotsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ConnectionSlots _slots;

    public ConnectionSlotsTests() => _slots = new ConnectionSlots(2, _time);

    [Fact]
    public void TryReserve_BurstBeforeAnyIsConnected_StopsAtTheBound()
    {
        Assert.True(_slots.TryReserve("a"));
        Assert.True(_slots.TryReserve("b"));
        Assert.False(_slots.TryReserve("c"));
        Assert.True(_slots.TryReserve("a"));
    }

    [Fact]
    public void TryReserve_AfterOneLeft_HasRoom()
    {
        Fill();

        _slots.Left("a");

        Assert.True(_slots.TryReserve("c"));
    }

    [Fact]
    public void TryReserve_ClientThatNeverFinishedConnecting_GivesItsPlaceBack()
    {
        Fill();
        _slots.Left("b");
        _slots.TryReserve("half-open");
        _time.Advance(TimeSpan.FromSeconds(11));

        Assert.True(_slots.TryReserve("c"));
        Assert.False(_slots.TryReserve("d"));
    }

    private void Fill()
    {
        foreach (var client in new[] { "a", "b" })
        {
            _slots.TryReserve(client);
            _slots.Connected(client);
        }
    }
}
