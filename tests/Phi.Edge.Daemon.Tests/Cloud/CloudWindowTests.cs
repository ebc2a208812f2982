using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Cloud;

public sealed class CloudWindowTests
{
    private readonly CloudWindow _window = new(2);

    [Fact]
    public void Next_MoreValuableOneIsOffered_ComesFirst()
    {
        _window.Offer([Entry(1, MessageClass.Telemetry)]);
        _window.Offer([Entry(2, MessageClass.Alert)]);

        Assert.Equal(2, _window.Next(MessageClass.Telemetry)!.Position);
        Assert.Null(_window.Next(MessageClass.CriticalAlert));
    }

    [Fact]
    public void Offer_Twice_IsReadyOnce()
    {
        _window.Offer([Entry(1), Entry(2)]);
        _window.Offer([Entry(1), Entry(2), Entry(3)]);

        Assert.Equal(3, _window.Ready);
        Assert.Equal([0L, 3, 0, 0, 0], _window.Offered);
    }

    [Fact]
    public void Rewind_SomeOnTheirWay_TheyAreNotReadyAgain()
    {
        _window.Offer([Entry(1), Entry(2)]);
        _window.Take(_window.Next(MessageClass.Alert)!);
        _window.Rewind();
        _window.Offer([Entry(1), Entry(2)]);

        Assert.Equal(2, _window.Next(MessageClass.Alert)!.Position);
        Assert.Equal((1, 1), (_window.Ready, _window.InFlight));
    }

    [Fact]
    public void CanSend_AsManyOnTheirWayAsAllowed_NotBeforeOneHasLanded()
    {
        _window.Offer([Entry(1), Entry(2), Entry(3)]);
        var first = _window.Next(MessageClass.Alert)!;
        _window.Take(first);
        _window.Take(_window.Next(MessageClass.Alert)!);
        Assert.False(_window.CanSend);

        _window.Land(first);
        Assert.True(_window.CanSend);
        Assert.Equal([1L, 2], _window.Known.Order());
        _window.Noted(_window.TakeLanded());
        Assert.Equal([2L], _window.Known);
    }

    [Fact]
    public void NotNoted_OutboxFails_TheyAreNotForgotten()
    {
        _window.Offer([Entry(1)]);
        var entry = _window.Next(MessageClass.Alert)!;
        _window.Take(entry);
        _window.Land(entry);
        _window.NotNoted(_window.TakeLanded());

        Assert.Equal(1, _window.Landed);
        Assert.Equal([1L], _window.Known);
    }

    [Fact]
    public void Return_Refused_MayBeOfferedAgainAfterARewind()
    {
        _window.Offer([Entry(1)]);
        var entry = _window.Next(MessageClass.Alert)!;
        _window.Take(entry);
        _window.Return(entry);
        _window.Rewind();
        _window.Offer([entry]);

        Assert.Equal(1, _window.Ready);
    }

    private static OutboxEntry Entry(long position, MessageClass messageClass = MessageClass.Alert) => new(
        position, Guid.CreateVersion7(), messageClass, "s", position, "t", null, null, "application/json", [], DateTimeOffset.UnixEpoch, 0);
}
