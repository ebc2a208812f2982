using System.Security.Cryptography;
using System.Text;

namespace Phi.Edge.Daemon.Outbox.Storage.Sealing;

/// <summary>
/// Encrypts payloads on their way to the disk, when there is a key, and decrypts them. The message's id and stream are bound to it: a payload that is
/// moved to another row is not accepted. Used by one thread.
/// </summary>
internal sealed class PayloadVault : IDisposable
{
    private readonly SealingKey? _current;
    private readonly SealingKey? _old;

    private PayloadVault(SealingKey? current, SealingKey? old) => (_current, _old) = (current, old);

    /// <summary>Name of the key that is used for new messages; null when they are not encrypted.</summary>
    public byte[]? CurrentId => _current?.Id;

    /// <exception cref="StorageException">A key cannot be read.</exception>
    public static PayloadVault Open(OutboxOptions options) => new(
        options.KeyFile is { } current ? KeyFiles.Read(current) : null, options.OldKeyFile is { } old ? KeyFiles.Read(old) : null);

    /// <summary>What is to be stored.</summary>
    public byte[] Seal(Guid id, string stream, byte[] payload) => _current?.Seal(payload, Bound(id, stream)) ?? payload;

    /// <summary>Whether what was stored under a key can be read.</summary>
    public bool Knows(byte[]? keyId) => keyId is null || Find(keyId) is not null;

    /// <summary>What was stored.</summary>
    /// <exception cref="StorageException">It was stored under another key, or is not what was stored.</exception>
    public byte[] Open(Guid id, string stream, byte[] stored, byte[]? keyId)
    {
        if (keyId is null)
        {
            return stored;
        }

        var key = Find(keyId) ?? throw OtherKey();
        try
        {
            return key.Open(stored, Bound(id, stream));
        }
        catch (CryptographicException e)
        {
            throw new StorageException(StorageFault.Corrupt, $"Message {id} is not what was stored ({e.Message})", e);
        }
    }

    /// <summary>The error for messages under a key that is not there.</summary>
    public static StorageException OtherKey() => new(
        StorageFault.Locked,
        "The outbox holds messages under a key that is not given: set Outbox:KeyFile, or Outbox:OldKeyFile beside a new key, to the key they were stored with. If it is lost, move the database away by hand");

    public void Dispose()
    {
        _current?.Dispose();
        _old?.Dispose();
    }

    private SealingKey? Find(byte[] id) => Has(_current, id) ? _current : Has(_old, id) ? _old : null;

    private static bool Has(SealingKey? key, byte[] id) => key is not null && key.Id.AsSpan().SequenceEqual(id);

    private static byte[] Bound(Guid id, string stream) => [.. id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(stream)];
}
