using Microsoft.Data.Sqlite;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Cloud.Sim;

/// <summary>Keeps what arrives, each id once. Used by one task.</summary>
internal sealed class CloudSimStore : IDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS message (
            number INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            source TEXT NOT NULL, epoch TEXT NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL,
            type TEXT NOT NULL, time INTEGER NOT NULL, received INTEGER NOT NULL, copies INTEGER NOT NULL DEFAULT 1,
            topic TEXT NOT NULL, payload BLOB NOT NULL
        ) STRICT;
        """;

    private readonly SqliteConnection _connection;
    private readonly Statement _insert;

    /// <exception cref="SqliteException">The file cannot be used.</exception>
    public CloudSimStore(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute(Schema);
        _insert = new Statement(
            _connection,
            """
            INSERT INTO message (id, source, epoch, stream, sequence, type, time, received, topic, payload)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (id) DO UPDATE SET copies = copies + 1
            """,
            10);
    }

    /// <summary>Stores events in one transaction; on the disk when it returns.</summary>
    public void Add(IEnumerable<CloudEvent> events, DateTimeOffset received)
    {
        using var transaction = new StoreTransaction(_connection);
        foreach (var e in events)
        {
            _insert.Execute(
                e.Id.ToByteArray(bigEndian: true), e.Source, e.Epoch, e.Stream, e.Sequence, e.Type, e.Time.ToUnixTimeMilliseconds(),
                received.ToUnixTimeMilliseconds(), e.Topic, e.Payload);
        }

        transaction.Commit();
    }

    /// <summary>What arrived, by stream.</summary>
    public IReadOnlyList<CloudSimStream> Report()
    {
        using var statement = new Statement(
            _connection,
            """
            SELECT source, epoch, stream, count(*), sum(copies) - count(*), min(sequence), max(sequence), sum(sequence < before)
            FROM (
                SELECT *, max(sequence) OVER (
                    PARTITION BY source, epoch, stream ORDER BY number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
                FROM message)
            GROUP BY source, epoch, stream ORDER BY source, stream, epoch
            """);
        using var rows = statement.Read();
        var streams = new List<CloudSimStream>();
        while (rows.Read())
        {
            streams.Add(new CloudSimStream(
                rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt64(3), rows.GetInt64(4), rows.GetInt64(5), rows.GetInt64(6),
                rows.IsDBNull(7) ? 0 : rows.GetInt64(7)));
        }

        return streams;
    }

    /// <summary>The latency that so much of all messages do not exceed; null when there are none.</summary>
    /// <param name="share">0 to 1.</param>
    public TimeSpan? Latency(double share)
    {
        using var count = new Statement(_connection, "SELECT count(*) FROM message");
        var rank = (long)Math.Ceiling(share * (count.Number() ?? 0)) - 1;
        using var found = new Statement(_connection, "SELECT received - time FROM message ORDER BY received - time LIMIT 1 OFFSET ?1", 1);
        return found.Number(Math.Max(0, rank)) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }

    /// <summary>Ids of a stream in the order of their first arrival.</summary>
    public IReadOnlyList<Guid> Ids(string stream)
    {
        using var statement = new Statement(_connection, "SELECT id FROM message WHERE stream = ?1 ORDER BY number", 1);
        using var rows = statement.Read(stream);
        var ids = new List<Guid>();
        while (rows.Read())
        {
            ids.Add(new Guid(rows.GetFieldValue<byte[]>(0), bigEndian: true));
        }

        return ids;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var statement = new Statement(_connection, sql);
        statement.Execute();
    }
}
