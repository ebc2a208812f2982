using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Outbox;

public sealed class OutboxStoreTests : IDisposable
{
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Append_Reopened_EverythingIsThereInOrderAndNumbered()
    {
        _temp.Append(Messages.Alert("a"), Messages.Alert("b"));
        _temp.Reopen();
        var third = _temp.Append(Messages.Alert("c"));

        Assert.Equal(["a", "b", "c"], _temp.Texts());
        Assert.Equal([1, 2, 3], _temp.Peek().Select(entry => entry.Sequence));
        Assert.Equal(new AppendResult(AppendStatus.Stored, 3), third[0]);
    }

    [Fact]
    public void Append_KnownId_IsStoredOnce()
    {
        var message = Messages.Alert("a");
        _temp.Append(message);

        var again = _temp.Append(message);

        Assert.Equal(new AppendResult(AppendStatus.Duplicate, 1), again[0]);
        Assert.Single(_temp.Peek());
    }

    [Fact]
    public void Append_PayloadTooLarge_IsRefusedAndTheRestIsStored()
    {
        var results = _temp.Append(Messages.Of(MessageClass.Alert, "a", padding: _temp.Options.MaxPayloadBytes + 1), Messages.Alert("b"));

        Assert.Equal([AppendStatus.TooLarge, AppendStatus.Stored], results.Select(result => result.Status));
        Assert.Equal(1, _temp.Peek().Single().Sequence);
    }

    [Fact]
    public void Append_SameCoalesceKey_OnlyTheLatestWaitsAndTheNumbersTellOfTheOthers()
    {
        _temp.Append(Messages.Of(MessageClass.State, "old", "key"), Messages.Of(MessageClass.State, "other", "other"));
        _temp.Append(Messages.Of(MessageClass.State, "new", "key"));

        Assert.Equal(["other", "new"], _temp.Texts());
        Assert.Equal([2, 3], _temp.Peek().Select(entry => entry.Sequence));
        Assert.Equal(1, _temp.Store.Counters.Coalesced);
    }

    [Fact]
    public void Peek_AllClasses_TheMostValuableFirst()
    {
        _temp.Append([.. Enum.GetValues<MessageClass>().Reverse().Select(c => Messages.Of(c, c.ToString()))]);

        Assert.Equal(Enum.GetNames<MessageClass>(), _temp.Texts());
        Assert.Equal(["CriticalAlert", "Alert"], _temp.Store.Peek(TempStore.Cloud, new PeekRequest(10, Lowest: MessageClass.Alert)).Select(e => Messages.TextOf(e.Payload)));
    }

    [Fact]
    public void Peek_BytesAreFew_TheFirstIsGivenWhateverItsSize()
    {
        _temp.Append(Messages.Of(MessageClass.Alert, "a", padding: 1000), Messages.Alert("b"));

        Assert.Equal("a", Messages.TextOf(_temp.Store.Peek(TempStore.Cloud, new PeekRequest(10, MaxBytes: 10)).Single().Payload));
    }

    [Fact]
    public void Peek_SomeOnTheirWay_GivesTheOthers()
    {
        _temp.Append(Messages.Alert("a"), Messages.Alert("b"), Messages.Alert("c"));
        var seen = _temp.Peek(2).Select(entry => entry.Position).ToHashSet();

        Assert.Equal("c", Messages.TextOf(_temp.Store.Peek(TempStore.Cloud, new PeekRequest(10, Except: seen)).Single().Payload));
    }

    [Fact]
    public void Acknowledge_OutOfOrder_TheOthersStillWaitAndNothingIsLeftBehind()
    {
        _temp.Append(Messages.Alert("a"), Messages.Alert("b"), Messages.Alert("c"));
        var waiting = _temp.Peek();

        _temp.Acknowledge(waiting[2], waiting[1]);
        Assert.Equal(["a"], _temp.Texts());
        _temp.Reopen();
        Assert.Equal(["a"], _temp.Texts());

        _temp.Acknowledge(waiting[0]);
        Assert.Equal(0, _temp.Count(MessageClass.Alert));
    }

    [Fact]
    public void Acknowledge_WhatIsGone_ChangesNothing()
    {
        _temp.Append(Messages.Alert("a"));
        var entry = _temp.Peek().Single();
        _temp.Acknowledge(entry);

        _temp.Acknowledge(entry);

        _temp.Append(Messages.Alert("b"));
        Assert.Equal(["b"], _temp.Texts());
    }

    [Fact]
    public void Fail_ForNow_ItsStreamWaitsAndTheOthersGoOn()
    {
        _temp.Append(Messages.Alert("a"), Messages.Alert("b"), Messages.Of(MessageClass.Event, "other"));
        _temp.Store.Fail(TempStore.Cloud, _temp.Peek()[0].Position, "busy", permanent: false);

        Assert.Equal(["other"], _temp.Texts());
        _temp.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a", "b", "other"], _temp.Texts());
        Assert.Equal(1, _temp.Peek()[0].Attempts);
    }

    [Fact]
    public void Fail_ForNowAgainAndAgain_ThePauseDoublesToFiveMinutes()
    {
        _temp.Append(Messages.Alert("a"));
        var position = _temp.Peek()[0].Position;
        var pauses = new List<int>();
        for (var attempt = 0; attempt < 11; attempt++)
        {
            _temp.Store.Fail(TempStore.Cloud, position, "busy", permanent: false);
            for (pauses.Add(0); _temp.Peek().Count == 0; pauses[^1]++)
            {
                _temp.Time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300], pauses);
    }

    [Fact]
    public void Fail_ForGood_GoesToTheUndeliverableAndRetryBringsItBackWithIdAndNumber()
    {
        _temp.Append(Messages.Alert("a"), Messages.Alert("b"));
        var first = _temp.Peek()[0];
        _temp.Store.Fail(TempStore.Cloud, first.Position, "too odd", permanent: true);

        Assert.Equal(["b"], _temp.Texts());
        var dead = _temp.Store.ListDead(10).Single();
        Assert.Equal(("too odd", first.Id, 1L), (dead.Reason, dead.Entry.Id, dead.Entry.Sequence));

        Assert.Equal(1, _temp.Store.Retry(null));
        var revived = _temp.Peek()[^1];
        Assert.Equal((first.Id, 1L, "a"), (revived.Id, revived.Sequence, Messages.TextOf(revived.Payload)));
        Assert.Empty(_temp.Store.ListDead(10));
    }

    [Fact]
    public void Fail_MoreThanAreKept_TheOldestGoes()
    {
        _temp.Options.DeadLetters = 2;
        _temp.Append(Messages.Alert("a"), Messages.Alert("b"), Messages.Alert("c"));
        foreach (var entry in _temp.Peek())
        {
            _temp.Store.Fail(TempStore.Cloud, entry.Position, "no", permanent: true);
        }

        Assert.Equal(["b", "c"], _temp.Store.ListDead(10).Select(letter => Messages.TextOf(letter.Entry.Payload)));
    }

    [Fact]
    public void Open_TwoDestinations_EachHasItsOwnPlaceAndTheSlowerOneKeepsTheMessages()
    {
        _temp.Close();
        using var store = _temp.Open("cloud", "depot");
        store.Append([Messages.Alert("a"), Messages.Alert("b")]);
        store.Acknowledge("cloud", [.. store.Peek("cloud", new PeekRequest(10)).Select(entry => entry.Position)]);

        Assert.Empty(store.Peek("cloud", new PeekRequest(10)));
        Assert.Equal(2, store.Peek("depot", new PeekRequest(10)).Count);
        store.Acknowledge("depot", [.. store.Peek("depot", new PeekRequest(10)).Select(entry => entry.Position)]);
        Assert.Equal(0, store.Summarize().Waiting);
    }

    [Fact]
    public void Open_DestinationIsGone_NoLongerKeepsMessages()
    {
        using (var both = _temp.Open("cloud", "depot"))
        {
            both.Append([Messages.Alert("a")]);
        }

        _temp.Acknowledge(_temp.Peek());

        Assert.Equal(0, _temp.Store.Summarize().Waiting);
    }

    [Fact]
    public void Purge_OneClass_TheOthersStay()
    {
        _temp.Append(Messages.Alert("a"), Messages.Of(MessageClass.Telemetry, "t"));

        Assert.Equal(1, _temp.Store.Purge(MessageClass.Telemetry));
        Assert.Equal(["a"], _temp.Texts());
    }
}
