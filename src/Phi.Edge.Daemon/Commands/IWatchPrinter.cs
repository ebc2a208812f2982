namespace Phi.Edge.Daemon.Commands;

/// <summary>Prints messages.</summary>
internal interface IWatchPrinter
{
    /// <summary>Prints one message, on one line.</summary>
    void Print(DateTimeOffset receivedAt, string topic, ReadOnlyMemory<byte> payload, bool retained);
}
