using Microsoft.Data.Sqlite;

namespace Phi.Edge.Daemon.Outbox.Storage.Sealing;

/// <summary>Brings what is stored under the present key when the database is opened: after a change of keys, and when encryption is switched on or off.</summary>
internal static class Resealer
{
    private const int AtOnce = 500;

    /// <exception cref="StorageException">Something is under a key that is not given; nothing was changed.</exception>
    public static void Run(SqliteConnection connection, PayloadVault vault)
    {
        CheckKeys(connection, vault);
        var changed = Reseal(connection, vault, "message", "position") | Reseal(connection, vault, "dead_letter", "number");
        if (changed)
        {
            // What was there before may be plain text, and pages that were rearranged keep pieces of it: all pages are written anew, and the log is emptied.
            Execute(connection, "VACUUM");
            Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static void CheckKeys(SqliteConnection connection, PayloadVault vault)
    {
        using var keys = new Statement(connection, "SELECT key_id FROM message WHERE key_id IS NOT NULL UNION SELECT key_id FROM dead_letter WHERE key_id IS NOT NULL");
        using var rows = keys.Read();
        while (rows.Read())
        {
            if (!vault.Knows(rows.GetFieldValue<byte[]>(0)))
            {
                throw PayloadVault.OtherKey();
            }
        }
    }

    private static bool Reseal(SqliteConnection connection, PayloadVault vault, string table, string number)
    {
        using var find = new Statement(connection, $"SELECT {number}, id, stream, payload, key_id FROM {table} WHERE key_id IS NOT ?1 LIMIT {AtOnce}", 1);
        using var write = new Statement(connection, $"UPDATE {table} SET payload = ?2, key_id = ?3 WHERE {number} = ?1", 3);
        for (var changed = false; ; changed = true)
        {
            var made = new List<(long Number, byte[] Payload)>();
            using (var rows = find.Read(vault.CurrentId))
            {
                while (rows.Read())
                {
                    var (id, stream) = (new Guid(rows.GetFieldValue<byte[]>(1), bigEndian: true), rows.GetString(2));
                    var plain = vault.Open(id, stream, rows.GetFieldValue<byte[]>(3), rows.IsDBNull(4) ? null : rows.GetFieldValue<byte[]>(4));
                    made.Add((rows.GetInt64(0), vault.Seal(id, stream, plain)));
                }
            }

            if (made.Count == 0)
            {
                return changed;
            }

            using var transaction = new StoreTransaction(connection);
            made.ForEach(row => write.Execute(row.Number, row.Payload, vault.CurrentId));
            transaction.Commit();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Execute();
    }
}
