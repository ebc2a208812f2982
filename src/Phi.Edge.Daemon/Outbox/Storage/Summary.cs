using Microsoft.Data.Sqlite;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>Counts what is in the database.</summary>
internal static class Summary
{
    public static Guid ReadEpoch(SqliteConnection connection)
    {
        using var epoch = new Statement(connection, "SELECT value FROM meta WHERE name = 'epoch'");
        return new Guid((byte[])epoch.Value()!, bigEndian: true);
    }

    public static StoreSummary Read(SqliteConnection connection, long bytes)
    {
        using var version = new Statement(connection, "SELECT max(version) FROM migration");
        using var dead = new Statement(connection, "SELECT count(*) FROM dead_letter");
        using var count = new Statement(connection, "SELECT count(*) FROM message WHERE class = ?1", 1);
        using var oldest = new Statement(connection, "SELECT created FROM message WHERE class = ?1 ORDER BY position LIMIT 1", 1);
        var classes = Enum.GetValues<MessageClass>().Select(c => new ClassSummary(
            c, count.Number((long)c) ?? 0,
            oldest.Number((long)c) is { } created ? DateTimeOffset.FromUnixTimeMilliseconds(created) : null)).ToList();
        return new StoreSummary(
            ReadEpoch(connection), (int)(version.Number() ?? 0), bytes, classes, dead.Number() ?? 0);
    }
}
