using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Tests.Flow;

public sealed class MailboxTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public void Post_WhenFull_DropsDisposesAndCountsTheOldest()
    {
        using var mailbox = new Mailbox<Parcel>(2);
        var parcels = Enumerable.Range(0, 5).Select(static i => new Parcel(i)).ToArray();
        foreach (var parcel in parcels)
        {
            mailbox.Post(parcel);
        }

        Assert.Equal([1, 1, 1, 0, 0], parcels.Select(static p => p.Disposals));
        Assert.Equal((5, 3, 2), (mailbox.Posted, mailbox.Dropped, mailbox.Count));
        Assert.Equal(3, mailbox.Take(TimeSpan.Zero)!.Number);
        Assert.Equal(4, mailbox.Take(TimeSpan.Zero)!.Number);
        Assert.Null(mailbox.Take(TimeSpan.Zero));
    }

    [Fact]
    public void Take_Empty_ReturnsNullAtTimeout()
    {
        using var mailbox = new Mailbox<Parcel>();
        Assert.Null(mailbox.Take(TimeSpan.FromMilliseconds(1)));
        Assert.False(mailbox.IsCompleted);
    }

    [Fact]
    public async Task Take_Waiting_IsWokenByPost()
    {
        using var mailbox = new Mailbox<Parcel>();
        var taking = Task.Factory.StartNew(() => mailbox.Take(Long), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        mailbox.Post(new Parcel(7));
        Assert.Equal(7, (await taking)!.Number);
    }

    [Fact]
    public async Task Take_Waiting_IsWokenByCancellation()
    {
        using var mailbox = new Mailbox<Parcel>();
        using var stop = new CancellationTokenSource();
        var taking = Task.Factory.StartNew(() => mailbox.Take(Long, stop.Token), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await stop.CancelAsync();
        Assert.Null(await taking);
    }

    [Fact]
    public async Task Take_Waiting_IsWokenByComplete()
    {
        using var mailbox = new Mailbox<Parcel>();
        var taking = Task.Factory.StartNew(() => mailbox.Take(Long), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        mailbox.Complete();
        Assert.Null(await taking);
        Assert.True(mailbox.IsCompleted);
    }

    [Fact]
    public void Take_AlreadyCancelled_LeavesTheItem()
    {
        using var mailbox = new Mailbox<Parcel>();
        mailbox.Post(new Parcel(1));
        Assert.Null(mailbox.Take(Long, new CancellationToken(canceled: true)));
        Assert.Equal(1, mailbox.Count);
    }

    [Fact]
    public void Complete_WithItemsWaiting_LetsThemBeTaken()
    {
        using var mailbox = new Mailbox<Parcel>(2);
        mailbox.Post(new Parcel(1));
        mailbox.Complete();
        Assert.False(mailbox.IsCompleted);
        Assert.Equal(1, mailbox.Take(Long)!.Number);
        Assert.True(mailbox.IsCompleted);
    }

    [Fact]
    public void Post_AfterComplete_DisposesAtOnce()
    {
        using var mailbox = new Mailbox<Parcel>();
        mailbox.Complete();
        var late = new Parcel(1);
        mailbox.Post(late);
        Assert.Equal((1, 1), (late.Disposals, mailbox.Dropped));
    }

    [Fact]
    public void Dispose_WithItemsWaiting_DisposesThem()
    {
        var mailbox = new Mailbox<Parcel>(3);
        var parcels = new[] { new Parcel(1), new Parcel(2) };
        mailbox.Post(parcels[0]);
        mailbox.Post(parcels[1]);
        mailbox.Dispose();
        mailbox.Dispose();
        Assert.All(parcels, static p => Assert.Equal(1, p.Disposals));
        Assert.Equal(2, mailbox.Dropped);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Constructor_NoCapacity_Throws(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Mailbox<Parcel>(capacity));

    [Fact]
    public async Task PostAndTake_TwoThreads_LoseNothingUncounted()
    {
        const int Items = 20_000;
        using var mailbox = new Mailbox<Parcel>(4);
        var taken = Task.Factory.StartNew(
            () =>
            {
                var (count, last) = (0, -1);
                while (!mailbox.IsCompleted)
                {
                    if (mailbox.Take(Long) is { } parcel)
                    {
                        Assert.True(parcel.Number > last, "order kept");
                        Assert.Equal(0, parcel.Disposals);
                        (count, last) = (count + 1, parcel.Number);
                    }
                }

                return count;
            },
            default,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        for (var i = 0; i < Items; i++)
        {
            mailbox.Post(new Parcel(i));
        }

        mailbox.Complete();
        Assert.Equal(Items, await taken + mailbox.Dropped);
    }

    [Fact]
    public void PostAndTake_SteadyState_AllocateNothing()
    {
        using var mailbox = new Mailbox<Parcel>(2);
        using var stop = new CancellationTokenSource();
        var parcel = new Parcel(0);
        PassOn();

        Assert.Equal(0, Allocations.Least(PassOn));

        void PassOn()
        {
            for (var i = 0; i < 1000; i++)
            {
                mailbox.Post(parcel);
                mailbox.Take(TimeSpan.Zero, stop.Token);
            }
        }
    }
}
