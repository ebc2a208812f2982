using Microsoft.Data.Sqlite;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>
/// Makes room: first the expired, then undeliverable ones, then the least valuable class, its oldest first; never a critical alert, and never
/// something more valuable than what wants in.
/// </summary>
internal sealed class Evictor : IDisposable
{
    // Few at a time, so that little more is given up than must be.
    private const int AtOnce = 8;

    private static readonly MessageClass[] Classes = Enum.GetValues<MessageClass>();

    private readonly long _maxBytes;
    private readonly Statement _size;
    private readonly Statement _oldest;
    private readonly Statement _expire;
    private readonly Statement _evict;
    private readonly Statement _evictDead;
    private long _estimate;

    public Evictor(SqliteConnection connection, long maxBytes)
    {
        _maxBytes = maxBytes;
        _size = new(connection, "SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count");
        _oldest = new(connection, "SELECT expires FROM message WHERE class = ?1 ORDER BY position LIMIT 1", 1);
        _expire = new(
            connection,
            """
            DELETE FROM message WHERE class = ?1 AND expires <= ?2
            AND position < coalesce((SELECT position FROM message WHERE class = ?1 AND expires > ?2 ORDER BY position LIMIT 1), 9223372036854775807)
            """,
            2);
        _evict = new(connection, "DELETE FROM message WHERE position IN (SELECT position FROM message WHERE class = ?1 ORDER BY position LIMIT ?2)", 2);
        _evictDead = new(connection, "DELETE FROM dead_letter WHERE number IN (SELECT number FROM dead_letter ORDER BY number LIMIT ?1)", 1);
    }

    /// <summary>Messages given up for lack of room in this transaction.</summary>
    public long Evicted { get; private set; }

    /// <summary>Messages removed because of their age in this transaction.</summary>
    public long Expired { get; private set; }

    /// <summary>Pages in use, in bytes.</summary>
    public long Size() => (_size.Number() ?? 0) * OutboxDatabase.PageSize;

    /// <summary>A new transaction has begun.</summary>
    public void ResetCounters() => (Evicted, Expired) = (0, 0);

    /// <summary>Removes what has expired; the start of every transaction that adds messages.</summary>
    public void Begin(long now)
    {
        // Within a class the older one expires first, so its oldest tells whether there is anything to do.
        foreach (var messageClass in Classes)
        {
            if (_oldest.Number((long)messageClass) <= now)
            {
                Expired += _expire.Execute((long)messageClass, now);
            }
        }

        _estimate = Size();
    }

    /// <summary>Whether a message fits without giving anything up.</summary>
    public bool HasRoom(long bytes) => _estimate + bytes <= _maxBytes;

    /// <summary>Makes room for a message.</summary>
    /// <returns>False when everything that is left is more valuable. True for a critical alert: only the hard limit stops it.</returns>
    public bool MakeRoom(MessageClass messageClass, long bytes)
    {
        _estimate += bytes;
        if (_estimate <= _maxBytes)
        {
            return true;
        }

        // The estimate is rough; the pages know.
        while ((_estimate = Size() + bytes) > _maxBytes)
        {
            if (!EvictSome(messageClass))
            {
                return messageClass == MessageClass.CriticalAlert;
            }
        }

        return true;
    }

    public void Dispose()
    {
        _size.Dispose();
        _oldest.Dispose();
        _expire.Dispose();
        _evict.Dispose();
        _evictDead.Dispose();
    }

    private bool EvictSome(MessageClass messageClass)
    {
        if (_evictDead.Execute(AtOnce) > 0)
        {
            return true;
        }

        for (var victim = MessageClass.Telemetry; victim >= messageClass && victim > MessageClass.CriticalAlert; victim--)
        {
            var count = _evict.Execute((long)victim, AtOnce);
            Evicted += count;
            if (count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
