using Microsoft.Data.Sqlite;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>Opens the database file: settings, check, migrations.</summary>
internal static class OutboxDatabase
{
    /// <summary>Size of a page in bytes (SQLite's default).</summary>
    public const long PageSize = 4096;

    // Another process that holds the file (phi-edge outbox ...) is waited for like a slow disk: giving up would cost messages.
    private const int BusySeconds = 30;

    /// <summary>Opens it, and makes it when it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">Size at which messages are given up; a quarter more is the hard limit.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    /// <exception cref="StorageException">It is damaged or of another version.</exception>
    public static SqliteConnection Open(string path, long maxBytes, TimeProvider time)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, DefaultTimeout = BusySeconds,
        }.ToString());
        var opened = false;
        try
        {
            connection.Open();
            Configure(connection, maxBytes);
            Check(connection, path);
            MigrationRunner.Run(connection, Migrations.All, time);
            opened = true;
            return connection;
        }
        finally
        {
            if (!opened)
            {
                connection.Dispose();
            }
        }
    }

    // Write-ahead log with a sync per commit: what was committed survives a power cut (https://sqlite.org/pragma.html#pragma_synchronous).
    private static void Configure(SqliteConnection connection, long maxBytes)
    {
        var pages = (maxBytes + (maxBytes / 4)) / PageSize;
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Numbers only.
        command.CommandText =
            $"PRAGMA page_size = {PageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = {4 << 20}; PRAGMA max_page_count = {pages};";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static void Check(SqliteConnection connection, string path)
    {
        using var statement = new Statement(connection, "PRAGMA quick_check(1)");
        if (statement.Value() is string answer and not "ok")
        {
            throw new StorageException(StorageFault.Corrupt, $"{path} is damaged ({answer})");
        }
    }
}
