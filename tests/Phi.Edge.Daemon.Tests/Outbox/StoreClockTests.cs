using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Tests.Outbox;

public sealed class StoreClockTests : IDisposable
{
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch.AddHours(1);
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Append_LifetimesPass_EachClassExpiresInItsTurn()
    {
        AppendOneOfEach();

        _temp.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(["CriticalAlert", "Alert", "Event"], _temp.Texts());
        _temp.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(["CriticalAlert"], _temp.Texts());
        _temp.Time.Advance(TimeSpan.FromDays(30));
        _temp.Append(Messages.Alert("new"));

        Assert.Equal(["new"], _temp.Texts());
        Assert.Equal(5, _temp.Store.Counters.Expired);
    }

    [Fact]
    public void Read_ClockIsSetRightFrom1970_NothingExpiresAndTimesAreSetRight()
    {
        using var temp = new TempStore();
        temp.Time.SetDate(Epoch);
        temp.Append(Messages.Alert("a"), Messages.Of(MessageClass.Telemetry, "t"));
        temp.Time.Advance(TimeSpan.FromHours(1));
        temp.Time.SetDate(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

        temp.Append(Messages.Alert("b"));

        Assert.Equal(["a", "b", "t"], temp.Texts());
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero), temp.Peek()[0].Created);
    }

    [Fact]
    public void Read_ClockIsSetRight_AgeGoesOnFromWhatHasPassed()
    {
        _temp.Append(Messages.Of(MessageClass.Telemetry, "t"));
        _temp.Time.Advance(TimeSpan.FromHours(20));
        _temp.Time.SetDate(_temp.Time.GetUtcNow().AddYears(1));
        Assert.Equal(["t"], _temp.Texts());

        _temp.Time.Advance(TimeSpan.FromHours(5));
        Assert.Empty(_temp.Texts());
    }

    [Fact]
    public void Read_ClockIsSetBack_PausesStayShort()
    {
        _temp.Append(Messages.Alert("a"));
        _temp.Store.Fail(TempStore.Cloud, _temp.Peek()[0].Position, "busy", permanent: false);
        _temp.Time.SetDate(_temp.Time.GetUtcNow().AddYears(-1));

        Assert.Empty(_temp.Texts());
        _temp.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], _temp.Texts());
    }

    [Fact]
    public void Open_ClockWasWrongInTheRunBefore_NothingExpires()
    {
        using var temp = new TempStore();
        temp.Time.SetDate(Epoch);
        AppendOneOfEach(temp);
        temp.Time.SetDate(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

        temp.Reopen();

        Assert.Equal(5, temp.Texts().Length);
    }

    [Fact]
    public void Open_ClockFellBackTo1970_LifetimesAreWhatTheyWere()
    {
        _temp.Append(Messages.Of(MessageClass.Telemetry, "t"));
        _temp.Close();
        _temp.Time.SetDate(Epoch);
        _temp.Reopen();
        _temp.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(["t"], _temp.Texts());

        _temp.Time.Advance(TimeSpan.FromHours(2));
        Assert.Empty(_temp.Texts());
    }

    [Fact]
    public void Open_OffForHours_TheyCountAsAge()
    {
        _temp.Append(Messages.Of(MessageClass.Telemetry, "t"));
        _temp.Time.Advance(TimeSpan.FromHours(13));
        _temp.Append(Messages.Alert("a")); // writes down the time
        _temp.Close();
        _temp.Time.SetDate(_temp.Time.GetUtcNow().AddHours(11.5));
        _temp.Reopen();

        Assert.Equal(["a"], _temp.Texts());
    }

    private void AppendOneOfEach(TempStore? temp = null) =>
        (temp ?? _temp).Append([.. Enum.GetValues<MessageClass>().Select(c => Messages.Of(c, c.ToString()))]);
}
