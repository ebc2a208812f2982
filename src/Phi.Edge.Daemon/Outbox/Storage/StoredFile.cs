using System.Globalization;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>The database as files: the lock against a second daemon, and putting a damaged one aside.</summary>
internal static class StoredFile
{
    private const int KeptAside = 2;
    private static readonly string[] Companions = ["", "-wal", "-shm"];

    /// <summary>Makes the folder and keeps other daemons out until disposed.</summary>
    /// <exception cref="StorageException">Another daemon uses the file.</exception>
    /// <exception cref="IOException">The folder or the lock cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static IDisposable Lock(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var name = path + ".lock";
        try
        {
            return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(name) && e is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new StorageException(StorageFault.InUse, $"{path} is in use by another process ({e.Message})", e);
        }
    }

    /// <summary>Renames the database to <c>name.reason-time</c> and keeps the newest two of those.</summary>
    /// <returns>The new name.</returns>
    public static string PutAside(string path, string reason, DateTimeOffset now)
    {
        var stamp = now.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var aside = $"{path}.{reason}-{stamp}";
        foreach (var companion in Companions.Where(companion => File.Exists(path + companion)))
        {
            File.Move(path + companion, aside + companion, overwrite: true);
        }

        var older = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, $"{Path.GetFileName(path)}.{reason}-*Z");
        foreach (var file in older.OrderDescending(StringComparer.Ordinal).Skip(KeptAside))
        {
            foreach (var companion in Companions)
            {
                File.Delete(file + companion);
            }
        }

        return aside;
    }
}
