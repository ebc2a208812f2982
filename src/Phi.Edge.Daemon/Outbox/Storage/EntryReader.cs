using Microsoft.Data.Sqlite;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>Reads what waits for a destination: the most valuable class first, each in order, and no stream past one that is to be tried later.</summary>
internal sealed class EntryReader(SqliteConnection connection) : IDisposable
{
    /// <summary>The columns that <see cref="Entry"/> reads, in order.</summary>
    public const string Columns =
        "m.position, m.id, m.class, m.stream, m.sequence, m.topic, m.type, m.subject, m.content_type, m.payload, m.created, coalesce(d.attempts, 0)";

    // Rows of a class that are passed over at most: a stream that waits must not cost a walk through a million messages.
    private const int LongestSearch = 10_000;

    private readonly Guid _epoch = Summary.ReadEpoch(connection);

    private readonly Statement _waiting = new(
        connection,
        $"""
        SELECT {Columns}, coalesce(d.next_try, 0), length(m.payload)
        FROM message m LEFT JOIN delivery d ON d.position = m.position AND d.destination = ?1
        WHERE m.class = ?2 AND m.position > coalesce((SELECT c.position FROM cursor c WHERE c.destination = ?1 AND c.class = ?2), 0)
        AND coalesce(d.done, 0) = 0 AND m.expires > ?3
        ORDER BY m.position
        """,
        3);

    /// <param name="destination">For whom.</param>
    /// <param name="request">What.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    public List<OutboxEntry> Peek(string destination, PeekRequest request, long now)
    {
        var (max, maxBytes) = (request.Max, request.MaxBytes);
        var found = new List<OutboxEntry>();
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var messageClass in Enum.GetValues<MessageClass>().Where(c => c <= request.Lowest))
        {
            var skipped = 0;
            using var rows = _waiting.Read(destination, (long)messageClass, now);
            while (skipped < LongestSearch && rows.Read())
            {
                if (rows.GetInt64(12) > now)
                {
                    held.Add(rows.GetString(3));
                }

                if (held.Contains(rows.GetString(3)) || request.Except?.Contains(rows.GetInt64(0)) == true)
                {
                    skipped++;
                    continue;
                }

                maxBytes -= rows.GetInt64(13);
                if (found.Count == max || (found.Count > 0 && maxBytes < 0))
                {
                    return found;
                }

                found.Add(Entry(rows) with { Epoch = _epoch });
            }
        }

        return found;
    }

    /// <summary>What waits for any destination, most valuable and oldest first.</summary>
    public static List<OutboxEntry> List(SqliteConnection connection, MessageClass? messageClass, int max)
    {
        using var all = new Statement(
            connection,
            $"""
            SELECT {Columns.Replace("d.attempts", "(SELECT max(d.attempts) FROM delivery d WHERE d.position = m.position)", StringComparison.Ordinal)}
            FROM message m WHERE ?1 IS NULL OR m.class = ?1 ORDER BY m.class, m.position LIMIT ?2
            """,
            2);
        using var rows = all.Read((long?)messageClass, max);
        var found = new List<OutboxEntry>();
        while (rows.Read())
        {
            found.Add(Entry(rows));
        }

        return found;
    }

    public void Dispose() => _waiting.Dispose();

    /// <summary>A row of <see cref="Columns"/>.</summary>
    internal static OutboxEntry Entry(SqliteDataReader row) => new(
        row.GetInt64(0), new Guid(row.GetFieldValue<byte[]>(1), bigEndian: true), (MessageClass)row.GetInt32(2), row.GetString(3), row.GetInt64(4),
        row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7), row.GetString(8),
        row.GetFieldValue<byte[]>(9), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)), row.GetInt32(11));
}
