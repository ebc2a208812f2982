using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>Notes in the outbox what the broker has confirmed: many in one transaction, or after a short while. Used by the session's task.</summary>
internal sealed class CloudNotes(IOutbox outbox, CloudWindow window, WakeSignal wake, TimeProvider time)
{
    /// <summary>How long a confirmed message waits for others.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private const int Enough = 256;
    private static readonly TimeSpan StoragePause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LastWait = TimeSpan.FromSeconds(2);

    private OutboxEntry[] _entries = [];
    private Task<bool>? _noting;
    private TimeSpan _due;

    /// <summary>The broker has it.</summary>
    public void Land(OutboxEntry entry)
    {
        _due = window.Landed == 0 ? time.MonotonicNow() + Patience : _due;
        window.Land(entry);
    }

    /// <summary>Notes what is due.</summary>
    public async Task NoteAsync()
    {
        if (_noting is { IsCompleted: true })
        {
            await EndAsync();
        }

        if (_noting is null && window.Landed > 0 && (window.Landed >= Enough || time.MonotonicNow() >= _due))
        {
            Begin();
        }
    }

    /// <summary>Notes all that has landed. A disk that hangs is not waited for: what is not noted is sent again, with the same id.</summary>
    public async Task FinishAsync()
    {
        for (var round = 0; round < 2; round++)
        {
            if (_noting is { } noting)
            {
                await ((Task)noting).WaitAsync(LastWait, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!noting.IsCompleted)
                {
                    return;
                }

                await EndAsync();
            }

            if (window.Landed > 0)
            {
                Begin();
            }
        }
    }

    private void Begin()
    {
        _entries = window.TakeLanded();
        _noting = TryAsync(_entries);
    }

    private async Task EndAsync()
    {
        if (await _noting!)
        {
            window.Noted(_entries);
        }
        else
        {
            window.NotNoted(_entries);
            _due = time.MonotonicNow() + StoragePause;
        }

        _noting = null;
    }

    private async Task<bool> TryAsync(OutboxEntry[] entries)
    {
        try
        {
            await outbox.Acknowledge(OutboxOptions.Cloud, entries);
            return true;
        }
        catch (StorageException)
        {
            // The outbox has told health. The messages are not sent again in this session.
            return false;
        }
        finally
        {
            wake.Set();
        }
    }
}
