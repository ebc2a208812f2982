namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>What is wrong with the storage.</summary>
internal enum StorageFault
{
    /// <summary>No room on the disk, or the database has reached its hard limit.</summary>
    Full,

    /// <summary>The file or its folder cannot be written to.</summary>
    Unwritable,

    /// <summary>The file is no database any more, or a part of it is broken.</summary>
    Corrupt,

    /// <summary>The database was written by another version of the program.</summary>
    Incompatible,

    /// <summary>It is encrypted, and the key is not there.</summary>
    Locked,

    /// <summary>Another process holds it.</summary>
    InUse,

    /// <summary>The disk reports errors.</summary>
    Broken,
}
