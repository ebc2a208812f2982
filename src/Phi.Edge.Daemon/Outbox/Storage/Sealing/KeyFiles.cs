using System.Security.Cryptography;

namespace Phi.Edge.Daemon.Outbox.Storage.Sealing;

/// <summary>Reads keys: 32 bytes as base64 on the first line of a file, or of a credential that systemd hands over.</summary>
internal static class KeyFiles
{
    /// <summary>What a name begins with that stands for a systemd credential.</summary>
    public const string Credential = "credential:";

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static string? Problem(string name)
    {
        try
        {
            Read(name).Dispose();
            return null;
        }
        catch (StorageException e)
        {
            return e.Message;
        }
    }

    /// <exception cref="StorageException">There is no such file, or no key in it.</exception>
    public static SealingKey Read(string name)
    {
        Span<byte> key = stackalloc byte[SealingKey.Bytes + 1];
        try
        {
            using var reader = new StreamReader(PathOf(name));
            if (!Convert.TryFromBase64String(reader.ReadLine() ?? "", key, out var length) || length != SealingKey.Bytes)
            {
                throw new StorageException(StorageFault.Locked, $"{name} holds no key: its first line must be 32 bytes in base64 ('openssl rand -base64 32')");
            }

            return new SealingKey(key[..SealingKey.Bytes]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.Locked, $"The key in {name} cannot be read: {e.Message}", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    // systemd.exec(5), LoadCredential=: one file for each credential in this folder.
    private static string PathOf(string name) => !name.StartsWith(Credential, StringComparison.Ordinal) ? name
        : Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } folder ? Path.Combine(folder, Path.GetFileName(name[Credential.Length..]))
        : throw new StorageException(StorageFault.Locked, $"{name}: CREDENTIALS_DIRECTORY is not set; does the unit have LoadCredential= or LoadCredentialEncrypted=?");
}
