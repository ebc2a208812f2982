using Microsoft.Data.Sqlite;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>What each destination has, within a transaction of the caller's: a cursor per class, and the exceptions beside it.</summary>
internal sealed class Deliveries : IDisposable
{
    private const int LongestBackOffSeconds = 300;

    private readonly Statement _done;
    private readonly Statement _later;
    private readonly Statement _class;
    private readonly Statement _next;
    private readonly Statement _advance;
    private readonly Statement _trim;
    private readonly Statement _attempts;
    private readonly Statement _deleteRange;
    private readonly Statement _orphans;
    private readonly Statement _destinations;

    public Deliveries(SqliteConnection connection)
    {
        _deleteRange = new(connection, "DELETE FROM message WHERE position BETWEEN ?1 AND ?2", 2);
        _orphans = new(connection, "DELETE FROM delivery WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.position = delivery.position)");
        _destinations = new(connection, "SELECT count(DISTINCT destination) FROM cursor");
        _done = new(
            connection,
            """
            INSERT INTO delivery (position, destination, attempts, next_try, done) SELECT position, ?2, 0, 0, 1 FROM message WHERE position = ?1
            ON CONFLICT (position, destination) DO UPDATE SET done = 1
            """,
            2);
        _later = new(
            connection,
            """
            INSERT INTO delivery (position, destination, attempts, next_try, done) SELECT position, ?2, ?3, ?4, 0 FROM message WHERE position = ?1
            ON CONFLICT (position, destination) DO UPDATE SET attempts = ?3, next_try = ?4
            """,
            4);
        _class = new(connection, "SELECT class FROM message WHERE position = ?1", 1);
        _attempts = new(connection, "SELECT attempts FROM delivery WHERE position = ?1 AND destination = ?2", 2);
        _next = new(
            connection,
            """
            SELECT m.position FROM message m WHERE m.class = ?2
            AND m.position > (SELECT c.position FROM cursor c WHERE c.destination = ?1 AND c.class = ?2)
            AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.position = m.position AND d.destination = ?1 AND d.done = 1)
            ORDER BY m.position LIMIT 1
            """,
            2);
        _advance = new(
            connection,
            """
            UPDATE cursor SET position = max(position, coalesce(?3, (SELECT max(m.position) FROM message m WHERE m.class = ?2), 0))
            WHERE destination = ?1 AND class = ?2
            """,
            3);
        _trim = new(connection, "DELETE FROM message WHERE class = ?1 AND position <= (SELECT min(position) FROM cursor WHERE class = ?1)", 1);
    }

    /// <summary>The destination has these.</summary>
    public void Acknowledge(string destination, IEnumerable<long> positions)
    {
        if (_destinations.Number() <= 1)
        {
            // Nobody else waits for them.
            Remove([.. positions]);
            return;
        }

        var classes = new HashSet<MessageClass>();
        foreach (var position in positions)
        {
            // A message may be gone by now: expired, or replaced by a newer state.
            if (_class.Number(position) is { } found)
            {
                _done.Execute(position, destination);
                classes.Add((MessageClass)found);
            }
        }

        foreach (var messageClass in classes)
        {
            Advance(destination, messageClass);
        }
    }

    /// <summary>The destination did not take it; it is offered again after a pause that doubles, from 1 s to 5 min.</summary>
    public void TryLater(string destination, long position, long now)
    {
        var attempts = (_attempts.Number(position, destination) ?? 0) + 1;
        var pause = Math.Min(1L << (int)Math.Min(attempts - 1, 20), LongestBackOffSeconds);
        _later.Execute(position, destination, attempts, now + (pause * 1000));
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_done, _later, _class, _next, _advance, _trim, _attempts, _deleteRange, _orphans, _destinations])
        {
            statement.Dispose();
        }
    }

    /// <summary>Forgets the exceptions of messages that are gone; the end of every transaction.</summary>
    public void CleanUp() => _orphans.Execute();

    // Most often they follow each other.
    private void Remove(long[] positions)
    {
        Array.Sort(positions);
        for (var first = 0; first < positions.Length;)
        {
            var last = first;
            while (last + 1 < positions.Length && positions[last + 1] - positions[last] <= 1)
            {
                last++;
            }

            _deleteRange.Execute(positions[first], positions[last]);
            first = last + 1;
        }
    }

    // The cursor moves to just before the first message the destination does not have, and what all destinations have is removed.
    private void Advance(string destination, MessageClass messageClass)
    {
        var next = _next.Number(destination, (long)messageClass);
        _advance.Execute(destination, (long)messageClass, next - 1);
        _trim.Execute((long)messageClass);
    }
}
