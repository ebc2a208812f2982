using Microsoft.Data.Sqlite;
using Phi.Edge.Daemon.Outbox.Storage.Sealing;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>The undeliverable messages, a bounded number of them, within a transaction of the caller's.</summary>
internal sealed class DeadLetters(SqliteConnection connection, OutboxOptions options, PayloadVault vault) : IDisposable
{
    private const int LongestReason = 500;

    private readonly Statement _add = new(
        connection,
        """
        INSERT INTO dead_letter (destination, reason, failed, id, class, stream, sequence, topic, type, subject, content_type, payload, created, key_id)
        SELECT ?2, ?3, ?4, id, class, stream, sequence, topic, type, subject, content_type, payload, created, key_id FROM message WHERE position = ?1
        """,
        4);

    private readonly Statement _trim = new(
        connection, "DELETE FROM dead_letter WHERE number <= (SELECT number FROM dead_letter ORDER BY number DESC LIMIT 1 OFFSET ?1)", 1);

    private readonly Statement _list = new(
        connection,
        """
        SELECT number, id, class, stream, sequence, topic, type, subject, content_type, payload, created, 0, key_id, destination, reason, failed
        FROM dead_letter ORDER BY number LIMIT ?1
        """,
        1);

    private readonly Statement _forget = new(connection, "DELETE FROM message WHERE id = ?1", 1);

    private readonly Statement _revive = new(
        connection,
        """
        INSERT INTO message (id, class, stream, sequence, topic, type, subject, content_type, payload, created, expires, key_id)
        SELECT id, class, stream, sequence, topic, type, subject, content_type, payload, created, ?2, key_id FROM dead_letter WHERE number = ?1
        """,
        2);

    private readonly Statement _remove = new(connection, "DELETE FROM dead_letter WHERE number = ?1", 1);

    /// <summary>Copies the message there.</summary>
    public void Add(string destination, long position, string reason, long now)
    {
        _add.Execute(position, destination, reason.Length > LongestReason ? reason[..LongestReason] : reason, now);
        _trim.Execute(options.DeadLetters);
    }

    /// <summary>The oldest ones.</summary>
    public List<DeadLetter> List(int max)
    {
        using var rows = _list.Read(max);
        var found = new List<DeadLetter>();
        while (rows.Read())
        {
            found.Add(new DeadLetter(
                rows.GetInt64(0), rows.GetString(13), rows.GetString(14), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(15)),
                EntryReader.Entry(rows, vault)));
        }

        return found;
    }

    /// <summary>
    /// Lets it wait again, with its id and number, for all destinations: one that has it already sees the id again. Its lifetime starts anew.
    /// </summary>
    public void Revive(DeadLetter letter, long now)
    {
        _forget.Execute(letter.Entry.Id.ToByteArray(bigEndian: true));
        _revive.Execute(letter.Number, now + (long)options.LifetimeOf(letter.Entry.Class).TotalMilliseconds);
        _remove.Execute(letter.Number);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_add, _trim, _list, _forget, _revive, _remove])
        {
            statement.Dispose();
        }
    }
}
