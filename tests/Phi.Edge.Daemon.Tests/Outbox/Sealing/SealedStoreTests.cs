using System.Security.Cryptography;
using System.Text;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;
using Phi.Edge.Daemon.Outbox.Storage.Sealing;

namespace Phi.Edge.Daemon.Tests.Outbox.Sealing;

public sealed class SealedStoreTests : IDisposable
{
    private const string Told = "the driver fell asleep";
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Append_WithKey_PayloadIsNotOnTheDiskAndComesBack()
    {
        _temp.Options.KeyFile = Key("a", 1);
        _temp.Append(Messages.Alert(Told));

        Assert.Equal([Told], _temp.Texts());
        _temp.Close();
        Assert.False(IsOnTheDisk(Told));
        Assert.Equal([Told], _temp.Texts());
    }

    [Fact]
    public void Open_KeyIsNewlyGiven_WhatWaitsIsEncryptedAndNoTraceRemains()
    {
        _temp.Append([.. Enumerable.Range(0, 600).Select(i => Messages.Alert($"{Told} {i}"))]);
        Bury("undeliverable: " + Told);
        _temp.Options.KeyFile = Key("a", 1);

        Assert.Equal(600, _temp.Reopen().Summarize().Waiting);
        Assert.Equal("undeliverable: " + Told, Messages.TextOf(_temp.Store.ListDead(1)[0].Entry.Payload));
        _temp.Close();
        Assert.False(IsOnTheDisk(Told));
        Assert.Equal($"{Told} 599", _temp.Texts()[^1]);
    }

    [Fact]
    public void Open_KeyIsReplaced_OldMessagesAreReadAndTheOldKeyCanGo()
    {
        _temp.Options.KeyFile = Key("a", 1);
        _temp.Append(Messages.Alert(Told));
        (_temp.Options.KeyFile, _temp.Options.OldKeyFile) = (Key("b", 2), Key("a", 1));
        Assert.Equal([Told], Reopened());

        _temp.Options.OldKeyFile = null;
        Assert.Equal([Told], Reopened());
    }

    [Fact]
    public void Open_EncryptionIsSwitchedOff_MessagesAreInTheClearAgain()
    {
        _temp.Options.KeyFile = Key("a", 1);
        _temp.Append(Messages.Alert(Told));
        (_temp.Options.KeyFile, _temp.Options.OldKeyFile) = (null, Key("a", 1));
        Assert.Equal([Told], Reopened());

        _temp.Options.OldKeyFile = null;
        Assert.Equal([Told], Reopened());
    }

    [Fact]
    public void Open_WrongKey_SaysWhatToDoAndKeepsTheFile()
    {
        _temp.Options.KeyFile = Key("a", 1);
        _temp.Append(Messages.Alert(Told));
        _temp.Close();
        _temp.Options.KeyFile = Key("b", 2);

        var failure = Assert.Throws<StorageException>(() => _temp.Store);
        Assert.Equal(StorageFault.Locked, failure.Fault);
        Assert.Contains("Outbox:OldKeyFile", failure.Message, StringComparison.Ordinal);

        _temp.Options.KeyFile = Key("a", 1);
        Assert.Equal([Told], _temp.Texts());
    }

    [Theory]
    [InlineData("UPDATE message SET stream = 'another'")]
    [InlineData("UPDATE message SET payload = zeroblob(length(payload))")]
    [InlineData("UPDATE message SET payload = zeroblob(3)")]
    public void Peek_RowWasTamperedWith_IsDamaged(string tampering)
    {
        _temp.Options.KeyFile = Key("a", 1);
        _temp.Append(Messages.Alert(Told));
        _temp.Store.Execute(tampering);

        Assert.Equal(StorageFault.Corrupt, Assert.Throws<StorageException>(() => _temp.Peek()).Fault);
    }

    [Fact]
    public void Peek_PayloadsOfTwoMessagesAreExchanged_IsDamaged()
    {
        _temp.Options.KeyFile = Key("a", 1);
        _temp.Append(Messages.Alert("one"), Messages.Alert("two"));
        _temp.Store.Execute("UPDATE message SET payload = (SELECT o.payload FROM message o WHERE o.position <> message.position)");

        Assert.Equal(StorageFault.Corrupt, Assert.Throws<StorageException>(() => _temp.Peek()).Fault);
    }

    [Fact]
    public void Retry_OfAnEncryptedUndeliverable_CanBeReadAgain()
    {
        _temp.Options.KeyFile = Key("a", 1);
        Bury(Told);

        Assert.Equal(1, _temp.Store.Retry(null));
        Assert.Equal([Told], _temp.Texts());
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("")]
    public void Validate_FileWithoutAKey_IsAnError(string content)
    {
        var file = Path.Combine(_temp.Folder, "bad.key");
        File.WriteAllText(file, content);

        var result = new OutboxOptionsValidator().Validate(null, new OutboxOptions { KeyFile = file, OldKeyFile = "credential:none" });
        Assert.Contains("32 bytes in base64", result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains("Outbox:OldKeyFile: credential:none: CREDENTIALS_DIRECTORY is not set", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_FileWithAKey_IsNone()
    {
        var key = Key("a", 1);
        Assert.True(new OutboxOptionsValidator().Validate(null, new OutboxOptions { KeyFile = key }).Succeeded);
        Assert.Null(KeyFiles.Problem(key));
    }

    private string[] Reopened()
    {
        _temp.Reopen();
        return _temp.Texts();
    }

    private void Bury(string text)
    {
        var message = Messages.Of(MessageClass.Event, text);
        _temp.Append(message);
        var entry = _temp.Peek().Single(e => e.Id == message.Id);
        _temp.Store.Fail(TempStore.Cloud, entry.Position, "refused", permanent: true);
    }

    private string Key(string name, byte value)
    {
        var file = Path.Combine(_temp.Folder, name + ".key");
        File.WriteAllText(file, Convert.ToBase64String(SHA256.HashData([value])) + "\n");
        return file;
    }

    private bool IsOnTheDisk(string text) =>
        Directory.GetFiles(_temp.Folder, "outbox.db*").Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
}
