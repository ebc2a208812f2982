using Microsoft.Extensions.Logging;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>
/// The store and its troubles: opens it, opens it again after an error, puts a damaged file aside and starts a new one. Used by one thread.
/// </summary>
internal sealed partial class OutboxDisk(string path, OutboxOptions options, OutboxStatus status, TimeProvider time, ILogger logger) : IDisposable
{
    private IDisposable? _lock;
    private OutboxStore? _store;
    private StoreCounters _earlier;
    private (StorageException Failure, long At)? _failedOpening;

    /// <summary>Called with every store that was opened; for tests.</summary>
    internal Action<OutboxStore>? Opened { get; set; }

    /// <summary>Uses the store.</summary>
    /// <exception cref="StorageException">It cannot be used now.</exception>
    public T Use<T>(Func<OutboxStore, T> action)
    {
        status.Begin();
        try
        {
            for (var first = true; ; first = false)
            {
                if (Try(action, out var result) is not { } failure)
                {
                    Restored();
                    return result;
                }

                if (!first || !TryPutAside(failure))
                {
                    Failed(failure);
                    throw failure;
                }
            }
        }
        finally
        {
            status.End();
        }
    }

    public void Dispose()
    {
        Close();
        _lock?.Dispose();
        _lock = null;
    }

    private StorageException? Try<T>(Func<OutboxStore, T> action, out T result)
    {
        result = default!;
        try
        {
            result = action(_store ?? Open());
            status.Counters = _earlier + _store!.Counters;
            return null;
        }
        catch (Exception e) when (StorageFaults.IsExpected(e))
        {
            var failure = StorageFaults.Of(e, path);

            // A full disk or a lock pass by themselves; after anything else the connection is not to be trusted.
            if (failure.Fault is not (StorageFault.Full or StorageFault.InUse))
            {
                Close();
            }

            return failure;
        }
    }

    private OutboxStore Open()
    {
        if (_failedOpening is { } last && time.GetElapsedTime(last.At) < options.ReopenEvery)
        {
            throw last.Failure;
        }

        try
        {
            _lock ??= StoredFile.Lock(path);
            _store = OutboxStore.Open(path, options, time, [OutboxOptions.Cloud]);
        }
        catch (Exception e) when (StorageFaults.IsExpected(e))
        {
            var failure = StorageFaults.Of(e, path);
            if (failure.Fault is not (StorageFault.Corrupt or StorageFault.Incompatible))
            {
                _failedOpening = (failure, time.GetTimestamp());
            }

            throw failure;
        }

        _failedOpening = null;
        OutboxOpened(logger, path, _store.Summarize().Waiting);
        Opened?.Invoke(_store);
        return _store;
    }

    private bool TryPutAside(StorageException failure)
    {
        if (failure.Fault is not (StorageFault.Corrupt or StorageFault.Incompatible))
        {
            return false;
        }

        try
        {
            var reason = failure.Fault == StorageFault.Corrupt ? "corrupt" : "incompatible";
            OutboxPutAside(logger, failure.Message, StoredFile.PutAside(path, reason, time.GetUtcNow()));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Failed(StorageException failure)
    {
        if (status.Problem is null)
        {
            OutboxFailing(logger, failure.Message);
        }

        status.Problem = failure.Message;
    }

    private void Restored()
    {
        if (status.Problem is not null)
        {
            OutboxRestored(logger, path);
        }

        status.Problem = null;
    }

    private void Close()
    {
        if (_store is { } store)
        {
            _earlier += store.Counters;
            store.Dispose();
        }

        _store = null;
    }
}
