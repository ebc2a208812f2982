using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Outbox;

/// <summary>A writer on its thread, with a disk that can be made to hang.</summary>
internal sealed class RunningOutbox : IAsyncDisposable
{
    private readonly TempStore _temp;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ManualResetEventSlim _disk = new(true);
    private readonly TaskCompletionSource _hangs = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _running;

    public RunningOutbox(OutboxOptions? options = null)
    {
        _temp = new TempStore(options ?? new OutboxOptions { BatchWait = TimeSpan.Zero });
        Status = new OutboxStatus(_temp.Time);
        Writer = new OutboxWriter(Options.Create(_temp.Options), Status, _temp.Time, new FakeLogger<OutboxWriter>())
        {
            StoreOpened = store => store.BeforeCommit = BeforeCommit,
        };
        _running = Task.Factory.StartNew(
            () => Writer.Run(_stopping.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public CarClock Time => _temp.Time;

    public string Path => _temp.Path;

    public OutboxStatus Status { get; }

    public OutboxWriter Writer { get; }

    /// <summary>Completes when a transaction hangs.</summary>
    public Task Hangs => _hangs.Task;

    /// <summary>Transactions so far.</summary>
    public int Commits { get; private set; }

    public void HangDisk() => _disk.Reset();

    public void ReleaseDisk() => _disk.Set();

    public Task<AppendResult> Append(OutboxMessage message) => Writer.Append(message.Class, () => message);

    public async Task<string[]> TextsAsync() =>
        [.. (await Writer.Peek(TempStore.Cloud, new PeekRequest(10_000))).Select(entry => Messages.TextOf(entry.Payload))];

    public HealthReport Report()
    {
        var builder = new HealthReportBuilder();
        new OutboxHealth(Status, Options.Create(_temp.Options)).Report(builder);
        return builder.Build(Time.GetUtcNow(), TimeSpan.Zero);
    }

    public async Task StopAsync()
    {
        _disk.Set();
        await _stopping.CancelAsync();
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
        _disk.Dispose();
        _temp.Dispose();
    }

    private void BeforeCommit()
    {
        Commits++;
        if (!_disk.IsSet)
        {
            _hangs.TrySetResult();
            _disk.Wait();
        }
    }
}
