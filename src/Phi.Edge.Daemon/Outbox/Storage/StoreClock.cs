using Microsoft.Data.Sqlite;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>
/// The wall clock, and what it means for messages that wait. A car's clock may start in the past and be set right later, or go wrong: a message
/// would then look years old. So only time that has passed counts as age: while the daemon runs that is the monotonic clock's, between two
/// runs the wall clock's, at most half a day of it. When the clock has moved by anything else, all stored moments move with it.
/// </summary>
internal sealed class StoreClock
{
    // Adjustments of a synchronised clock stay far below it; the lifetimes are far above.
    private const long SmallestJump = 10_000;

    // Half of the shortest default lifetime: being off does not cost a message its life, however long it seems to have been.
    private const long LongestOff = 12 * 3_600_000L;

    private const long NotedEvery = 60_000;

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private long _wall;
    private long _timestamp;
    private long _noted;
    private long _lastOfEarlierRuns;

    public StoreClock(SqliteConnection connection, TimeProvider time)
    {
        (_connection, _time) = (connection, time);
        Rebase(Wall());
    }

    /// <summary>The first look, before the daemon does anything else with the store.</summary>
    public void Begin()
    {
        using var last = new Statement(_connection, "SELECT value FROM meta WHERE name = 'clock'");
        using var newest = new Statement(_connection, "SELECT max(position) FROM message");
        _lastOfEarlierRuns = newest.Number() ?? 0;
        if (last.Number() is { } seen)
        {
            Jumped(_wall - seen - Math.Clamp(_wall - seen, 0, LongestOff));
        }

        _noted = 0;
    }

    /// <summary>Milliseconds since 1970. Outside of a transaction: it makes one when the clock has jumped.</summary>
    public long Read()
    {
        var wall = Wall();
        if (Jumped(wall - _wall - (long)_time.GetElapsedTime(_timestamp).TotalMilliseconds))
        {
            Rebase(wall);
        }

        return wall;
    }

    /// <summary>Writes down when the store was last used; within a transaction that adds messages.</summary>
    public void Note(long now)
    {
        if (now - _noted >= NotedEvery)
        {
            using var note = new Statement(_connection, "INSERT OR REPLACE INTO meta (name, value) VALUES ('clock', ?1)", 1);
            note.Execute(now);
            _noted = now;
        }
    }

    private long Wall() => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Rebase(long wall) => (_wall, _timestamp) = (wall, _time.GetTimestamp());

    private bool Jumped(long by)
    {
        if (Math.Abs(by) < SmallestJump)
        {
            return false;
        }

        using var transaction = new StoreTransaction(_connection);
        using var expires = new Statement(_connection, "UPDATE message SET expires = expires + ?1", 1);
        using var created = new Statement(_connection, "UPDATE message SET created = created + ?1 WHERE position > ?2", 2);
        using var tries = new Statement(_connection, "UPDATE delivery SET next_try = next_try + ?1", 1);
        expires.Execute(by);
        created.Execute(by, _lastOfEarlierRuns);
        tries.Execute(by);
        transaction.Commit();
        _noted = 0;
        return true;
    }
}
