using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>
/// Reads ahead from the outbox beside the sending; at once when something was stored, since it may be worth more than what is ready. Used by the
/// session's task, but for <see cref="SomethingStored"/>.
/// </summary>
internal sealed class CloudLookout(IOutbox outbox, CloudBudget budget, CloudWindow window, WakeSignal wake, TimeProvider time)
{
    /// <summary>Streams that wait after a refusal, and the end of a metered connection, are found by looking so often.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private const long MostBytes = 1 << 20;
    private static readonly TimeSpan StoragePause = TimeSpan.FromSeconds(2);

    private Task<IReadOnlyList<OutboxEntry>>? _looking;
    private TimeSpan _lookAgain = time.MonotonicNow() + LookEvery;
    private bool _exhausted;
    private bool _fresh;
    private bool _lookedAtAll;
    private bool _refused;
    private volatile bool _stored = true;

    /// <summary>The least valuable class that is sent now.</summary>
    public MessageClass Lowest { get; private set; } = budget.Lowest;

    /// <summary>Something was stored. From any thread.</summary>
    public void SomethingStored()
    {
        _stored = true;
        wake.Set();
    }

    /// <summary>A message was refused: what is ready may belong to the stream that waits now.</summary>
    public void Refused(bool permanent)
    {
        window.Rewind();
        (_looking, _exhausted, _refused) = (null, false, !permanent);
    }

    /// <summary>Takes in what was read, and reads on when there is a reason to.</summary>
    public async Task LookAsync()
    {
        if (_looking is { IsCompleted: true } looked)
        {
            _looking = null;
            var entries = await looked;
            window.Offer(entries);
            _exhausted |= _lookedAtAll && entries.Count == 0;
        }

        var now = time.MonotonicNow();
        if (now >= _lookAgain)
        {
            _lookAgain = now + LookEvery;
            _exhausted = false;
            LookFromTheBeginning();
        }

        if (_stored)
        {
            (_stored, _fresh, _exhausted) = (false, true, false);
        }

        if (_looking is null)
        {
            LookOn();
        }
    }

    // What was refused may be ready again, and the connection may no longer be metered.
    private void LookFromTheBeginning()
    {
        var lowest = budget.Lowest;
        if (_looking is null && (_refused || window.Ready == 0 || lowest != Lowest))
        {
            (_refused, Lowest, _lookedAtAll) = (false, lowest, true);
            window.Rewind();
            _looking = PeekAsync(new PeekRequest(CloudWindow.ReadAhead, MostBytes, null, window.Known.ToHashSet(), lowest));
        }
    }

    private void LookOn()
    {
        if (!_exhausted && window.Ready < CloudWindow.ReadAhead)
        {
            (_fresh, _lookedAtAll) = (false, true);
            _looking = PeekAsync(new PeekRequest(CloudWindow.ReadAhead, MostBytes, window.Offered, null, Lowest));
        }
        else if (_fresh && window.Next(Lowest) is { Class: > MessageClass.CriticalAlert } next)
        {
            // Enough is ready: only what is worth more.
            (_fresh, _lookedAtAll) = (false, false);
            _looking = PeekAsync(new PeekRequest(CloudWindow.ReadAhead, MostBytes, window.Offered, null, next.Class - 1));
        }
    }

    private async Task<IReadOnlyList<OutboxEntry>> PeekAsync(PeekRequest request)
    {
        try
        {
            return await outbox.Peek(OutboxOptions.Cloud, request);
        }
        catch (StorageException)
        {
            // The outbox has told health; the connection is not to blame.
            await Task.Delay(StoragePause, time, CancellationToken.None);
            return [];
        }
        finally
        {
            wake.Set();
        }
    }
}
