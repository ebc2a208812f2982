using Microsoft.Data.Sqlite;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>Adds messages within a transaction of the caller's.</summary>
internal sealed class Inserter : IDisposable
{
    // Row header, id, texts and index entries, as measured on small messages.
    private const int Overhead = 320;

    private readonly OutboxOptions _options;
    private readonly Evictor _evictor;
    private readonly Statement _find;
    private readonly Statement _coalesce;
    private readonly Statement _number;
    private readonly Statement _insert;

    public Inserter(SqliteConnection connection, OutboxOptions options, Evictor evictor)
    {
        (_options, _evictor) = (options, evictor);
        _find = new(connection, "SELECT sequence FROM message WHERE id = ?1", 1);
        _coalesce = new(connection, "DELETE FROM message WHERE class = ?1 AND coalesce_key = ?2", 2);
        _number = new(
            connection,
            "INSERT INTO stream (name, last_sequence) VALUES (?1, 1) ON CONFLICT (name) DO UPDATE SET last_sequence = last_sequence + 1 RETURNING last_sequence",
            1);
        _insert = new(
            connection,
            """
            INSERT INTO message (id, class, stream, sequence, topic, type, subject, content_type, payload, created, expires, coalesce_key)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            12);
    }

    /// <summary>Messages whose place a newer one took in this transaction.</summary>
    public long Coalesced { get; private set; }

    /// <summary>A new transaction has begun.</summary>
    public void ResetCounters() => Coalesced = 0;

    /// <summary>Adds one.</summary>
    /// <param name="message">The message.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    public AppendResult Add(OutboxMessage message, long now)
    {
        if (message.Payload.Length > _options.MaxPayloadBytes)
        {
            return new AppendResult(AppendStatus.TooLarge);
        }

        var id = message.Id.ToByteArray(bigEndian: true);
        if (_find.Number(id) is { } known)
        {
            return new AppendResult(AppendStatus.Duplicate, known);
        }

        if (!_evictor.MakeRoom(message.Class, message.Payload.Length + Overhead))
        {
            return new AppendResult(AppendStatus.NoRoom);
        }

        if (message.CoalesceKey is { } key)
        {
            Coalesced += _coalesce.Execute((long)message.Class, key);
        }

        var sequence = _number.Number(message.Stream) ?? 0;
        _insert.Execute(
            id, (long)message.Class, message.Stream, sequence, message.Topic, message.Type, message.Subject, message.ContentType, message.Payload, now,
            now + (long)_options.LifetimeOf(message.Class).TotalMilliseconds, message.CoalesceKey);
        return new AppendResult(AppendStatus.Stored, sequence);
    }

    public void Dispose()
    {
        _find.Dispose();
        _coalesce.Dispose();
        _number.Dispose();
        _insert.Dispose();
    }
}
