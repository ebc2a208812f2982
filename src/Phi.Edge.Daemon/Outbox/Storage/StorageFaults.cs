using Microsoft.Data.Sqlite;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>Tells what an exception of the disk or of SQLite means.</summary>
internal static class StorageFaults
{
    private const int NoSpaceLeft = 28; // ENOSPC

    /// <summary>Whether a disk or a database may throw it; anything else is a defect of the program.</summary>
    public static bool IsExpected(Exception e) => e is SqliteException or IOException or UnauthorizedAccessException or StorageException;

    /// <summary>Names the fault, with what to do about it.</summary>
    public static StorageException Of(Exception e, string path) => e switch
    {
        StorageException typed => typed,
        SqliteException sqlite => Describe(OfCode(sqlite.SqliteErrorCode), path, sqlite),
        UnauthorizedAccessException => Describe(StorageFault.Unwritable, path, e),
        IOException when (e.HResult & 0xFFFF) == NoSpaceLeft => Describe(StorageFault.Full, path, e),
        _ => Describe(StorageFault.Unwritable, path, e),
    };

    // Result codes: https://sqlite.org/rescode.html
    private static StorageFault OfCode(int code) => code switch
    {
        13 => StorageFault.Full, // SQLITE_FULL
        3 or 8 or 14 or 23 => StorageFault.Unwritable, // SQLITE_PERM, READONLY, CANTOPEN, AUTH
        11 or 26 => StorageFault.Corrupt, // SQLITE_CORRUPT, NOTADB
        5 or 6 => StorageFault.InUse, // SQLITE_BUSY, LOCKED
        _ => StorageFault.Broken,
    };

    private static StorageException Describe(StorageFault fault, string path, Exception e) => new(
        fault,
        fault switch
        {
            StorageFault.Full => $"{path}: the disk or the outbox is full; free some room or raise Outbox:MaxBytes ({e.Message})",
            StorageFault.Unwritable => $"{path} cannot be written to; check the file system and the permissions ({e.Message})",
            StorageFault.Corrupt => $"{path} is damaged ({e.Message})",
            StorageFault.InUse => $"{path} is in use by another process ({e.Message})",
            _ => $"{path}: the disk reports an error ({e.Message})",
        },
        e);
}
