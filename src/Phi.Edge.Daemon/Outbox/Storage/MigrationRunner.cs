using Microsoft.Data.Sqlite;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>Brings a database to the newest version, each step in a transaction of its own.</summary>
internal static class MigrationRunner
{
    /// <exception cref="StorageException">The database was made by another or a newer version of the program.</exception>
    public static void Run(SqliteConnection connection, IReadOnlyList<Migration> migrations, TimeProvider time)
    {
        Execute(connection, "CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, applied INTEGER NOT NULL) STRICT");
        var applied = Applied(connection);
        if (applied.Count > migrations.Count)
        {
            throw new StorageException(
                StorageFault.Incompatible, $"The database has version {applied.Count}; this program knows versions up to {migrations.Count}");
        }

        foreach (var migration in migrations)
        {
            if (migration.Version > applied.Count)
            {
                Apply(connection, migration, time);
            }
            else if (applied[migration.Version - 1] != migration.Hash)
            {
                throw new StorageException(
                    StorageFault.Incompatible, $"Version {migration.Version} of the database was made by other statements than this program's");
            }
        }
    }

    private static List<string> Applied(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT sha256 FROM migration ORDER BY version");
        using var rows = statement.Read();
        var hashes = new List<string>();
        while (rows.Read())
        {
            hashes.Add(rows.GetString(0));
        }

        return hashes;
    }

    private static void Apply(SqliteConnection connection, Migration migration, TimeProvider time)
    {
        using var transaction = new StoreTransaction(connection);
        Execute(connection, migration.Sql);
        using var note = new Statement(connection, "INSERT INTO migration (version, sha256, applied) VALUES (?1, ?2, ?3)", 3);
        note.Execute(migration.Version, migration.Hash, time.GetUtcNow().ToUnixTimeMilliseconds());
        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Execute();
    }
}
