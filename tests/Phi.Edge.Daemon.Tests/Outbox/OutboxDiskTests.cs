using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Tests.Outbox;

public sealed class OutboxDiskTests : IDisposable
{
    private readonly TempStore _temp = new(new OutboxOptions { MaxBytes = 256 << 10 });
    private readonly FakeLogger _logger = new();
    private readonly OutboxStatus _status;
    private readonly OutboxDisk _disk;

    public OutboxDiskTests()
    {
        _status = new OutboxStatus(_temp.Time);
        _disk = New();
    }

    public void Dispose()
    {
        _disk.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public void Use_FileIsNoDatabase_IsPutAsideAndANewOneStarts()
    {
        File.WriteAllText(_temp.Path, new string('x', 10_000));

        Assert.Equal(AppendStatus.Stored, Append("a"));

        Assert.Single(Directory.GetFiles(_temp.Folder, "outbox.db.corrupt-*Z"));
        Assert.Contains(_logger.Collector.GetSnapshot(), record => record.Id.Id == EventIds.OutboxPutAside);
        Assert.Null(_status.Problem);
    }

    [Fact]
    public void Use_PagesAreOverwritten_IsPutAsideAndANewOneStarts()
    {
        for (var i = 0; i < 50; i++)
        {
            Append(new string('a', 2000));
        }

        _disk.Dispose();
        using (var file = File.OpenWrite(_temp.Path))
        {
            file.Position = 4096;
            file.Write(new byte[file.Length - 4096]);
        }

        using var again = New();
        Assert.Equal(AppendStatus.Stored, again.Use(store => store.Append([Messages.Alert("b")])[0].Status));
        Assert.Single(Directory.GetFiles(_temp.Folder, "outbox.db.corrupt-*Z"));
    }

    [Fact]
    public void Use_NewerVersion_IsPutAsideAndANewOneStarts()
    {
        Append("a");
        _disk.Use(store =>
        {
            store.Execute("INSERT INTO migration (version, sha256, applied) VALUES (99, 'x', 0)");
            return true;
        });
        _disk.Dispose();

        using var again = New();
        Assert.Equal(AppendStatus.Stored, again.Use(store => store.Append([Messages.Alert("b")])[0].Status));
        Assert.Single(Directory.GetFiles(_temp.Folder, "outbox.db.incompatible-*Z"));
    }

    [Fact]
    public void PutAside_Often_TwoAreKept()
    {
        for (var i = 0; i < 4; i++)
        {
            File.WriteAllText(_temp.Path, $"{i}");
            StoredFile.PutAside(_temp.Path, "corrupt", _temp.Time.GetUtcNow().AddSeconds(i));
        }

        Assert.Equal(["2", "3"], Directory.GetFiles(_temp.Folder, "outbox.db.corrupt-*Z").Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    [Fact]
    public void Use_HardLimitIsReached_SaysFullAndGoesOnWhenThereIsRoom()
    {
        var failure = Assert.Throws<StorageException>(AppendCriticalAlertsForEver);

        Assert.Equal(StorageFault.Full, failure.Fault);
        Assert.NotNull(_status.Problem);
        _disk.Use(store => store.Purge(null));
        Assert.Equal(AppendStatus.Stored, Append("a"));
        Assert.Null(_status.Problem);
    }

    [Fact]
    public void Use_FileSystemIsReadOnly_SaysSoOnceAndGoesOnWhenItIsNot()
    {
        var readOnly = true;
        _disk.Opened = store => store.BeforeCommit = () =>
        {
            if (readOnly)
            {
                throw new SqliteException("attempt to write a readonly database", 8);
            }
        };
        Assert.Equal(StorageFault.Unwritable, Assert.Throws<StorageException>(() => Append("a")).Fault);
        Assert.Throws<StorageException>(() => Append("b"));
        Assert.Single(_logger.Collector.GetSnapshot(), record => record.Id.Id == EventIds.OutboxFailing);

        readOnly = false;
        Assert.Equal(AppendStatus.Stored, Append("c"));
        Assert.Equal(["c"], _disk.Use(store => store.Peek(TempStore.Cloud, new PeekRequest(10))).Select(entry => Messages.TextOf(entry.Payload)));
    }

    [Fact]
    public void Use_FolderCannotBeMade_TriesAgainAfterAPause()
    {
        var blocked = Path.Combine(_temp.Folder, "file");
        File.WriteAllText(blocked, "");
        using var disk = new OutboxDisk(Path.Combine(blocked, "outbox.db"), _temp.Options, _status, _temp.Time, _logger);
        Assert.Equal(StorageFault.Unwritable, Assert.Throws<StorageException>(() => disk.Use(store => store.Summarize())).Fault);

        File.Delete(blocked);
        Assert.Throws<StorageException>(() => disk.Use(store => store.Summarize()));
        _temp.Time.Advance(_temp.Options.ReopenEvery);
        Assert.Equal(0, disk.Use(store => store.Summarize()).Waiting);
    }

    [Fact]
    public void Use_SecondDaemon_IsKeptOut()
    {
        Append("a");
        using var second = New();

        Assert.Equal(StorageFault.InUse, Assert.Throws<StorageException>(() => second.Use(store => store.Summarize())).Fault);
    }

    private void AppendCriticalAlertsForEver()
    {
        while (true)
        {
            _disk.Use(store => store.Append([Messages.Of(MessageClass.CriticalAlert, "c", padding: 20_000)]));
        }
    }

    private OutboxDisk New() => new(_temp.Path, _temp.Options, _status, _temp.Time, _logger);

    private AppendStatus Append(string text) => _disk.Use(store => store.Append([Messages.Alert(text)])[0].Status);
}
