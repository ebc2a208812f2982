using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Tests.Outbox;

public sealed class OutboxWriterTests
{
    [Fact]
    public async Task Append_Completed_IsOnTheDisk()
    {
        await using var outbox = new RunningOutbox();

        var result = await outbox.Append(Messages.Alert("a"));

        Assert.Equal(AppendStatus.Stored, result.Status);
        Assert.Equal(["a"], await outbox.TextsAsync());
    }

    [Fact]
    public async Task Append_ManyWhileTheDiskIsBusy_ShareOneTransactionAndKeepTheirOrder()
    {
        await using var outbox = new RunningOutbox();
        outbox.HangDisk();
        var first = outbox.Append(Messages.Alert("0"));
        await outbox.Hangs;
        var commits = outbox.Commits;

        var all = Enumerable.Range(1, 100).Select(i => outbox.Append(Messages.Alert($"{i}"))).ToList();
        outbox.ReleaseDisk();
        await Task.WhenAll([first, .. all]);

        Assert.Equal(commits + 1, outbox.Commits);
        Assert.Equal(Enumerable.Range(0, 101).Select(i => $"{i}"), await outbox.TextsAsync());
    }

    [Fact]
    public async Task Append_DiskHangs_CallersGoOnHealthFailsAndTheMostValuableAreKept()
    {
        await using var outbox = new RunningOutbox(new OutboxOptions { Queue = 16, BatchWait = TimeSpan.Zero });
        outbox.HangDisk();
        var first = outbox.Append(Messages.Alert("first"));
        await outbox.Hangs;

        var telemetry = Enumerable.Range(0, 16).Select(i => outbox.Append(Messages.Of(MessageClass.Telemetry, $"t{i}"))).ToList();
        var alerts = Enumerable.Range(0, 16).Select(i => outbox.Append(Messages.Alert($"a{i}"))).ToList();
        var late = outbox.Append(Messages.Of(MessageClass.Event, "late"));

        Assert.All(await Task.WhenAll(telemetry), result => Assert.Equal(AppendStatus.QueueFull, result.Status));
        Assert.Equal(AppendStatus.QueueFull, (await late).Status);
        outbox.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HealthStatus.Failing, outbox.Report().Status);
        Assert.Equal("the disk has not answered for 10 s", outbox.Report().Components.Single().Detail);
        Assert.Equal(17, outbox.Report().Counters["outbox.lost.queue-full"]);

        outbox.ReleaseDisk();
        Assert.All(await Task.WhenAll([first, .. alerts]), result => Assert.Equal(AppendStatus.Stored, result.Status));
        Assert.Equal(HealthStatus.Ok, outbox.Report().Status);
    }

    [Fact]
    public async Task Append_StatesOnly_WaitForOthersAndAnAlertEndsTheWait()
    {
        await using var outbox = new RunningOutbox(new OutboxOptions { BatchWait = TimeSpan.FromSeconds(10) });
        await outbox.Append(Messages.Alert("first"));
        var commits = outbox.Commits;
        var state = outbox.Append(Messages.Of(MessageClass.State, "s"));

        await outbox.Append(Messages.Alert("a"));

        Assert.Equal(AppendStatus.Stored, (await state).Status);
        Assert.Equal(commits + 1, outbox.Commits);
    }

    [Fact]
    public async Task Append_BeyondTheHardLimit_SaysSoAndStoresAgainWhenThereIsRoom()
    {
        await using var outbox = new RunningOutbox(new OutboxOptions { MaxBytes = 256 << 10, BatchWait = TimeSpan.Zero });
        outbox.HangDisk();
        var first = outbox.Append(Messages.Alert("0"));
        await outbox.Hangs;
        var large = Enumerable.Range(0, 6).Select(i => outbox.Append(Messages.Of(MessageClass.CriticalAlert, "c", padding: 60_000))).ToList();
        outbox.ReleaseDisk();

        var results = await Task.WhenAll([first, .. large]);

        Assert.Contains(results, result => result is { Status: AppendStatus.StorageFailed, Problem: not null });
        await outbox.Writer.Acknowledge(TempStore.Cloud, await outbox.Writer.Peek(TempStore.Cloud, new PeekRequest(100)));
        Assert.Equal(AppendStatus.Stored, (await outbox.Append(Messages.Alert("again"))).Status);
    }

    [Fact]
    public async Task Run_Stopped_WhatWaitedIsStoredAndLaterOnesAreRefused()
    {
        await using var outbox = new RunningOutbox(new OutboxOptions { BatchWait = TimeSpan.FromSeconds(10) });
        var waiting = outbox.Append(Messages.Of(MessageClass.Telemetry, "t"));
        await outbox.StopAsync();

        Assert.Equal(AppendStatus.Stored, (await waiting).Status);
        Assert.Equal(AppendStatus.Closed, (await outbox.Append(Messages.Alert("late"))).Status);
        await Assert.ThrowsAsync<StorageException>(outbox.TextsAsync);
    }

    [Fact]
    public async Task WaitAsync_SomethingIsStored_Ends()
    {
        await using var outbox = new RunningOutbox();
        var wait = outbox.Writer.WaitAsync(CancellationToken.None);
        await outbox.Append(Messages.Alert("a"));

        await wait;

        Assert.Single(await outbox.TextsAsync());
    }

    [Fact]
    public async Task Fail_ForGood_IsCountedAsUndeliverable()
    {
        await using var outbox = new RunningOutbox();
        await outbox.Append(Messages.Alert("a"));
        await outbox.Writer.Fail(TempStore.Cloud, (await outbox.Writer.Peek(TempStore.Cloud, new PeekRequest(1)))[0], "no", permanent: true);
        outbox.Time.Advance(TimeSpan.FromSeconds(5));
        await outbox.Append(Messages.Alert("b"));
        await outbox.Append(Messages.Alert("c"));

        Assert.Equal(1, outbox.Report().Counters["outbox.undeliverable"]);
        Assert.Equal(3, outbox.Report().Counters["outbox.stored"]);
    }
}
