using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>
/// The outbox: one thread writes what the queue holds, all that waits in one transaction, so that a sync of the disk is shared. Whatever the disk
/// does, callers get a typed answer and the thread goes on.
/// </summary>
internal sealed partial class OutboxWriter : IOutbox
{
    private static readonly TimeSpan SummaryPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LogPause = TimeSpan.FromMinutes(1);
    private readonly OutboxQueue _queue;
    private readonly OutboxStatus _status;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Func<OutboxDisk> _disk;
    private readonly Lock _lossGate = new();
    private readonly Channel<bool> _stored = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private TimeSpan? _nextSummary;
    private TimeSpan? _nextLog;
    private long _lost;

    public OutboxWriter(IOptions<OutboxOptions> options, OutboxStatus status, TimeProvider time, ILogger<OutboxWriter> logger)
    {
        var settings = options.Value;
        (_status, _time, _logger) = (status, time, logger);
        _queue = new OutboxQueue(settings.Queue, settings.BatchWait, time);
        var path = settings.Path ?? Path.Combine(StateFolder.Find(), "outbox.db");
        _disk = () => new OutboxDisk(path, settings, status, time, logger) { Opened = store => StoreOpened?.Invoke(store) };
    }

    /// <summary>Called with every store that was opened; for tests.</summary>
    internal Action<OutboxStore>? StoreOpened { get; set; }

    public Task<AppendResult> Append(MessageClass messageClass, Func<OutboxMessage> make)
    {
        var work = new AppendWork(messageClass, make);
        Add(work);
        return work.Done;
    }

    public Task<IReadOnlyList<OutboxEntry>> Peek(string destination, PeekRequest request) =>
        Ask(store => store.Peek(destination, request));

    public Task Acknowledge(string destination, IReadOnlyCollection<OutboxEntry> entries) => Ask(store =>
    {
        store.Acknowledge(destination, [.. entries.Select(entry => entry.Position)]);
        return true;
    });

    public Task Fail(string destination, OutboxEntry entry, string reason, bool permanent) => Ask(store =>
    {
        store.Fail(destination, entry.Position, reason, permanent);
        return true;
    });

    public async Task<int> RetryAsync()
    {
        var count = await Ask(store => store.Retry(null));
        _stored.Writer.TryWrite(true);
        return count;
    }

    public async ValueTask WaitAsync(CancellationToken cancellationToken) => await _stored.Reader.ReadAsync(cancellationToken);

    /// <summary>Writes until cancelled, and then what still waits.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        using var stop = cancellationToken.UnsafeRegister(static queue => ((OutboxQueue)queue!).Complete(), _queue);
        using var disk = _disk();
        Look(disk);
        var changed = false;
        while (_queue.Take(changed ? SummaryPause : Timeout.InfiniteTimeSpan) is { } batch)
        {
            changed |= batch.Count > 0;
            try
            {
                Work(disk, batch);
            }
            finally
            {
                // Nobody waits for ever, not even after a defect.
                Abandon(batch);
            }

            if (changed && (_nextSummary is not { } due || _time.MonotonicNow() >= due))
            {
                Look(disk);
                changed = false;
            }
        }
    }

    /// <summary>Takes nothing in any more, and lets go of what waits.</summary>
    public void Close()
    {
        _queue.Complete();
        while (_queue.Take(TimeSpan.Zero) is { Count: > 0 } left)
        {
            left.ForEach(work => work.Drop(AppendStatus.Closed));
        }
    }

    private static void Abandon(List<OutboxWork> batch)
    {
        foreach (var work in batch.Where(work => !work.IsDone))
        {
            work.Fail(new StorageException(StorageFault.Broken, "The write was abandoned"));
        }
    }

    private void Work(OutboxDisk disk, List<OutboxWork> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        if (batch[0] is not IStoreWork call)
        {
            Store(disk, [.. batch.Cast<AppendWork>()]);
            return;
        }

        try
        {
            call.Run(disk);
        }
        catch (StorageException failure)
        {
            batch[0].Fail(failure);
        }
    }

    private void Store(OutboxDisk disk, AppendWork[] works)
    {
        try
        {
            var results = disk.Use(store => store.Append([.. works.Select(work => work.Message)]));
            for (var i = 0; i < works.Length; i++)
            {
                End(works[i], results[i]);
            }

            _stored.Writer.TryWrite(true);
        }
        catch (StorageException failure)
        {
            // What is worth little must not cost an alert its place.
            var urgent = failure.Fault == StorageFault.Full ? works.Where(work => work.IsUrgent).ToArray() : [];
            var again = urgent.Length > 0 && urgent.Length < works.Length;
            foreach (var work in again ? works.Where(work => !work.IsUrgent) : works)
            {
                End(work, new AppendResult(AppendStatus.StorageFailed, Problem: failure.Message));
            }

            if (again)
            {
                Store(disk, urgent);
            }
        }
    }

    private void Look(OutboxDisk disk)
    {
        try
        {
            _status.Summary = disk.Use(store => store.Summarize());
        }
        catch (StorageException)
        {
            // The disk has told the status.
        }

        _nextSummary = _time.MonotonicNow() + SummaryPause;
    }

    private Task<T> Ask<T>(Func<OutboxStore, T> action)
    {
        var work = new StoreWork<T>(action);
        Add(work);
        return work.Done;
    }

    private void Add(OutboxWork work)
    {
        if (_queue.Add(work) is { } dropped)
        {
            if (dropped.Work is AppendWork)
            {
                Count(dropped.Status);
            }

            dropped.Work.Drop(dropped.Status);
        }
    }

    private void End(AppendWork work, AppendResult result)
    {
        Count(result.Status);
        work.Complete(result);
    }

    private void Count(AppendStatus status)
    {
        _status.Count(status);
        if (status is AppendStatus.Stored or AppendStatus.Duplicate or AppendStatus.Closed)
        {
            return;
        }

        lock (_lossGate)
        {
            _lost++;
            var now = _time.MonotonicNow();
            if (_nextLog is null || now >= _nextLog)
            {
                OutboxLost(_logger, _lost, status);
                (_lost, _nextLog) = (0, now + LogPause);
            }
        }
    }
}
