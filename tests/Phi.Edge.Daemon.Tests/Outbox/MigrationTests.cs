using Microsoft.Data.Sqlite;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Tests.Outbox;

public sealed class MigrationTests : IDisposable
{
    private readonly TempStore _temp = new();
    private readonly SqliteConnection _connection;

    public MigrationTests()
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(_temp.Folder, "other.db")};Pooling=False");
        _connection.Open();
    }

    public void Dispose()
    {
        _connection.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public void Run_OneMoreThanBefore_OnlyThatIsApplied()
    {
        var first = new Migration(1, "CREATE TABLE a (x INTEGER)");
        MigrationRunner.Run(_connection, [first], _temp.Time);
        MigrationRunner.Run(_connection, [first, new Migration(2, "ALTER TABLE a ADD COLUMN y INTEGER")], _temp.Time);

        using var check = new Statement(_connection, "SELECT count(*) FROM pragma_table_info('a')");
        Assert.Equal(2, check.Number());
    }

    [Fact]
    public void Run_StepFails_NothingOfItRemains()
    {
        Assert.Throws<SqliteException>(() => MigrationRunner.Run(
            _connection, [new Migration(1, "CREATE TABLE a (x INTEGER); CREATE TABLE a (x INTEGER)")], _temp.Time));

        using var check = new Statement(_connection, "SELECT count(*) FROM sqlite_master WHERE name = 'a'");
        Assert.Equal(0, check.Number());
    }

    [Fact]
    public void Run_NewerDatabase_IsIncompatible()
    {
        MigrationRunner.Run(_connection, [new Migration(1, "CREATE TABLE a (x INTEGER)"), new Migration(2, "CREATE TABLE b (x INTEGER)")], _temp.Time);

        var failure = Assert.Throws<StorageException>(() => MigrationRunner.Run(_connection, [new Migration(1, "CREATE TABLE a (x INTEGER)")], _temp.Time));
        Assert.Equal(StorageFault.Incompatible, failure.Fault);
    }

    [Fact]
    public void Run_OtherStatements_IsIncompatible()
    {
        MigrationRunner.Run(_connection, [new Migration(1, "CREATE TABLE a (x INTEGER)")], _temp.Time);

        var failure = Assert.Throws<StorageException>(() => MigrationRunner.Run(_connection, [new Migration(1, "CREATE TABLE a (y INTEGER)")], _temp.Time));
        Assert.Equal(StorageFault.Incompatible, failure.Fault);
    }
}
