using Microsoft.Data.Sqlite;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox.Storage.Sealing;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>Reads what waits for a destination: the most valuable class first, each in order, and no stream past one that is to be tried later.</summary>
internal sealed class EntryReader(SqliteConnection connection, PayloadVault vault) : IDisposable
{
    // What Entry reads, in order; then the failed deliveries and the key.
    private const string Columns = "m.position, m.id, m.class, m.stream, m.sequence, m.topic, m.type, m.subject, m.content_type, m.payload, m.created";

    // Rows of a class that are passed over at most: a stream that waits must not cost a walk through a million messages.
    private const int LongestSearch = 10_000;

    private readonly Guid _epoch = Summary.ReadEpoch(connection);

    // Most often nothing was refused and nothing arrived out of order; then there is no need to ask for each message.
    private readonly Statement _exceptions = new(connection, "SELECT EXISTS (SELECT 1 FROM delivery)");

    private readonly Statement _held = new(
        connection,
        """
        SELECT DISTINCT m.stream FROM delivery d JOIN message m ON m.position = d.position
        WHERE d.destination = ?1 AND d.done = 0 AND d.next_try > ?2
        """,
        2);

    private readonly Statement _simple = new(connection, Sql("", "0", ""), 4);

    private readonly Statement _careful = new(
        connection,
        Sql("LEFT JOIN delivery d ON d.position = m.position AND d.destination = ?1", "coalesce(d.attempts, 0)", "AND coalesce(d.done, 0) = 0"), 4);

    /// <param name="destination">For whom.</param>
    /// <param name="request">What.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    public List<OutboxEntry> Peek(string destination, PeekRequest request, long now)
    {
        var found = new List<OutboxEntry>();
        var careful = _exceptions.Number() != 0;
        var held = careful ? Held(destination, now) : [];
        var bytes = request.MaxBytes;
        foreach (var messageClass in Enum.GetValues<MessageClass>().Where(c => c <= request.Lowest))
        {
            var skipped = 0;
            using var rows = (careful ? _careful : _simple).Read(destination, (long)messageClass, now, request.After?[(int)messageClass] ?? 0);
            while (skipped < LongestSearch && rows.Read())
            {
                if (held.Contains(rows.GetString(3)) || request.Except?.Contains(rows.GetInt64(0)) == true)
                {
                    skipped++;
                    continue;
                }

                bytes -= rows.GetInt64(13);
                if (found.Count == request.Max || (found.Count > 0 && bytes < 0))
                {
                    return found;
                }

                found.Add(Entry(rows, vault) with { Epoch = _epoch });
            }
        }

        return found;
    }

    /// <summary>What waits for any destination, most valuable and oldest first.</summary>
    public static List<OutboxEntry> List(SqliteConnection connection, PayloadVault vault, MessageClass? messageClass, int max)
    {
        using var all = new Statement(
            connection,
            $"""
            SELECT {Columns}, coalesce((SELECT max(d.attempts) FROM delivery d WHERE d.position = m.position), 0), m.key_id
            FROM message m WHERE ?1 IS NULL OR m.class = ?1 ORDER BY m.class, m.position LIMIT ?2
            """,
            2);
        using var rows = all.Read((long?)messageClass, max);
        var found = new List<OutboxEntry>();
        while (rows.Read())
        {
            found.Add(Entry(rows, vault));
        }

        return found;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_exceptions, _held, _simple, _careful])
        {
            statement.Dispose();
        }
    }

    /// <summary>A row: the columns of a message, its failed deliveries, and the key it is under.</summary>
    internal static OutboxEntry Entry(SqliteDataReader row, PayloadVault vault) => new(
        row.GetInt64(0), Id(row), (MessageClass)row.GetInt32(2), row.GetString(3), row.GetInt64(4),
        row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7), row.GetString(8),
        vault.Open(Id(row), row.GetString(3), row.GetFieldValue<byte[]>(9), row.IsDBNull(12) ? null : row.GetFieldValue<byte[]>(12)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)), row.GetInt32(11));

    private static Guid Id(SqliteDataReader row) => new(row.GetFieldValue<byte[]>(1), bigEndian: true);

    private static string Sql(string join, string attempts, string condition) =>
        $"""
        SELECT {Columns}, {attempts}, m.key_id, length(m.payload) FROM message m {join}
        WHERE m.class = ?2 AND m.position > max(?4, coalesce((SELECT c.position FROM cursor c WHERE c.destination = ?1 AND c.class = ?2), 0))
        AND m.expires > ?3 {condition}
        ORDER BY m.position
        """;

    // Streams of which a message is to be tried again later: the others of the stream wait behind it.
    private HashSet<string> Held(string destination, long now)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        using var rows = _held.Read(destination, now);
        while (rows.Read())
        {
            held.Add(rows.GetString(0));
        }

        return held;
    }
}
