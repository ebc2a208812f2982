using System.Security.Cryptography;

namespace Phi.Edge.Daemon.Outbox.Storage.Sealing;

/// <summary>A key of 256 bits and its name: the first 8 bytes of its SHA-256. Used by one thread.</summary>
internal sealed class SealingKey : IDisposable
{
    /// <summary>Bytes of a key.</summary>
    public const int Bytes = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly AesGcm _aes;

    public SealingKey(ReadOnlySpan<byte> key)
    {
        Id = SHA256.HashData(key)[..8];
        _aes = new AesGcm(key, TagBytes);
    }

    /// <summary>The name.</summary>
    public byte[] Id { get; }

    /// <summary>Nonce, tag and cipher text. The nonce is random, which is safe for 2^32 messages (NIST SP 800-38D, section 8.3): 136 years at one a second.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var made = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(made.AsSpan(0, NonceBytes));
        _aes.Encrypt(made.AsSpan(0, NonceBytes), plain, made.AsSpan(NonceBytes + TagBytes), made.AsSpan(NonceBytes, TagBytes), associated);
        return made;
    }

    /// <exception cref="CryptographicException">It was changed, or belongs to another message.</exception>
    public byte[] Open(ReadOnlySpan<byte> made, ReadOnlySpan<byte> associated)
    {
        if (made.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException("too short");
        }

        var plain = new byte[made.Length - NonceBytes - TagBytes];
        _aes.Decrypt(made[..NonceBytes], made[(NonceBytes + TagBytes)..], made.Slice(NonceBytes, TagBytes), plain, associated);
        return plain;
    }

    public void Dispose() => _aes.Dispose();
}
