using Microsoft.Data.Sqlite;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>A write transaction; undone when it is disposed before it was committed.</summary>
internal sealed class StoreTransaction : IDisposable
{
    private readonly SqliteConnection _connection;
    private bool _open;

    public StoreTransaction(SqliteConnection connection)
    {
        _connection = connection;
        Execute("BEGIN IMMEDIATE");
        _open = true;
    }

    public void Commit()
    {
        Execute("COMMIT");
        _open = false;
    }

    public void Dispose()
    {
        if (!_open)
        {
            return;
        }

        _open = false;
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has undone it by itself, as it does when the disk is full or fails; the first error is the one that counts.
        }
    }

    private void Execute(string sql)
    {
        using var statement = new Statement(_connection, sql);
        statement.Execute();
    }
}
