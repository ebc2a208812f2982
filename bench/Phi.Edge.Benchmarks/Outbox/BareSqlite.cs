using Microsoft.Data.Sqlite;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Benchmarks.Outbox;

/// <summary>SQLite and nothing else: the same table and indices, one prepared insert, so many messages per commit, the same syncs.</summary>
internal sealed class BareSqlite : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _insert;

    public BareSqlite(string path)
    {
        _connection = OutboxDatabase.Open(path, 1L << 32, TimeProvider.System);
        _insert = new Statement(
            _connection,
            """
            INSERT INTO message (id, class, stream, sequence, topic, type, content_type, payload, created, expires)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """,
            10);
    }

    public void Add(IEnumerable<OutboxMessage> batch, ref long sequence)
    {
        using var transaction = new StoreTransaction(_connection);
        foreach (var m in batch)
        {
            _insert.Execute(m.Id.ToByteArray(bigEndian: true), (long)m.Class, m.Stream, ++sequence, m.Topic, m.Type, m.ContentType, m.Payload, 1L, long.MaxValue);
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }
}
