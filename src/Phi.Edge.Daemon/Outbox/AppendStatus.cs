namespace Phi.Edge.Daemon.Outbox;

/// <summary>What became of a message that was to be stored.</summary>
internal enum AppendStatus
{
    /// <summary>It is on the disk.</summary>
    Stored,

    /// <summary>A message with this id was on the disk already.</summary>
    Duplicate,

    /// <summary>Its payload is larger than allowed.</summary>
    TooLarge,

    /// <summary>The store is full of more valuable messages.</summary>
    NoRoom,

    /// <summary>More messages waited for the disk than fit in memory.</summary>
    QueueFull,

    /// <summary>The disk refused it: full, read-only, broken. The problem says which.</summary>
    StorageFailed,

    /// <summary>The outbox has been closed.</summary>
    Closed,
}
