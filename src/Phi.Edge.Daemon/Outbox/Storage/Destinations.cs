using Microsoft.Data.Sqlite;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>Who gets the messages.</summary>
internal static class Destinations
{
    /// <summary>
    /// A new destination gets everything that still waits. One that is no longer named is forgotten; else nothing would ever be removed.
    /// </summary>
    public static void Set(SqliteConnection connection, IReadOnlyList<string> destinations)
    {
        var names = new List<string>();
        using (var known = new Statement(connection, "SELECT DISTINCT destination FROM cursor"))
        using (var rows = known.Read())
        {
            while (rows.Read())
            {
                names.Add(rows.GetString(0));
            }
        }

        using var forgetCursor = new Statement(connection, "DELETE FROM cursor WHERE destination = ?1", 1);
        using var forgetDelivery = new Statement(connection, "DELETE FROM delivery WHERE destination = ?1", 1);
        foreach (var name in names.Except(destinations, StringComparer.Ordinal))
        {
            forgetCursor.Execute(name);
            forgetDelivery.Execute(name);
        }

        using var add = new Statement(connection, "INSERT OR IGNORE INTO cursor (destination, class, position) VALUES (?1, ?2, 0)", 2);
        foreach (var (name, messageClass) in destinations.SelectMany(name => Enum.GetValues<MessageClass>().Select(c => (name, c))))
        {
            add.Execute(name, (long)messageClass);
        }
    }
}
