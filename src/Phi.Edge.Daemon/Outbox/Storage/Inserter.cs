using Microsoft.Data.Sqlite;
using Phi.Edge.Daemon.Outbox.Storage.Sealing;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>Adds messages within a transaction of the caller's.</summary>
internal sealed class Inserter : IDisposable
{
    // Row header, id, texts and index entries, as measured on small messages.
    private const int Overhead = 320;

    private const int MostStreams = 1000;

    private readonly OutboxOptions _options;
    private readonly PayloadVault _vault;
    private readonly Evictor _evictor;
    private readonly Statement _find;
    private readonly Statement _coalesce;
    private readonly Statement _last;
    private readonly Statement _number;
    private readonly Statement _insert;
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbered = new(StringComparer.Ordinal);

    public Inserter(SqliteConnection connection, OutboxOptions options, PayloadVault vault, Evictor evictor)
    {
        (_options, _vault, _evictor) = (options, vault, evictor);
        _find = new(connection, "SELECT sequence FROM message WHERE id = ?1", 1);
        _coalesce = new(connection, "DELETE FROM message WHERE class = ?1 AND coalesce_key = ?2", 2);
        _last = new(connection, "SELECT last_sequence FROM stream WHERE name = ?1", 1);
        _number = new(connection, "INSERT OR REPLACE INTO stream (name, last_sequence) VALUES (?1, ?2)", 2);
        _insert = new(
            connection,
            """
            INSERT INTO message (id, class, stream, sequence, topic, type, subject, content_type, payload, created, expires, coalesce_key, key_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            ON CONFLICT (id) DO NOTHING
            """,
            13);
    }

    /// <summary>Messages whose place a newer one took in this transaction.</summary>
    public long Coalesced { get; private set; }

    /// <summary>A new transaction has begun; the last one may have been undone.</summary>
    public void Begin(bool undone)
    {
        Coalesced = 0;
        _numbered.Clear();
        if (undone)
        {
            _numbers.Clear();
        }
    }

    /// <summary>Writes down the numbers that were given; the end of a transaction that adds messages.</summary>
    public void End()
    {
        foreach (var stream in _numbered)
        {
            _number.Execute(stream, _numbers[stream]);
        }
    }

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
        var size = message.Payload.Length + Overhead;

        // One that is there already must not cost others their place; without that, the insert itself finds out.
        if ((message.CoalesceKey is not null || !_evictor.HasRoom(size)) && _find.Number(id) is { } known)
        {
            return new AppendResult(AppendStatus.Duplicate, known);
        }

        if (!_evictor.MakeRoom(message.Class, size))
        {
            return new AppendResult(AppendStatus.NoRoom);
        }

        if (message.CoalesceKey is { } key)
        {
            Coalesced += _coalesce.Execute((long)message.Class, key);
        }

        var sequence = LastOf(message.Stream) + 1;
        var added = _insert.Execute(
            id, (long)message.Class, message.Stream, sequence, message.Topic, message.Type, message.Subject, message.ContentType,
            _vault.Seal(message.Id, message.Stream, message.Payload), now,
            now + (long)_options.LifetimeOf(message.Class).TotalMilliseconds, message.CoalesceKey, _vault.CurrentId);
        if (added == 0)
        {
            return new AppendResult(AppendStatus.Duplicate, _find.Number(id) ?? 0);
        }

        _numbers[message.Stream] = sequence;
        _numbered.Add(message.Stream);
        return new AppendResult(AppendStatus.Stored, sequence);
    }

    public void Dispose()
    {
        _find.Dispose();
        _coalesce.Dispose();
        _last.Dispose();
        _number.Dispose();
        _insert.Dispose();
    }

    private long LastOf(string stream)
    {
        if (!_numbers.TryGetValue(stream, out var last))
        {
            // Streams are few; a defect that made one of each message must not fill the memory.
            if (_numbers.Count >= MostStreams)
            {
                End();
                _numbers.Clear();
                _numbered.Clear();
            }

            _numbers[stream] = last = _last.Number(stream) ?? 0;
        }

        return last;
    }
}
