namespace Phi.Edge.Contracts.Ports;

/// <summary>One camera, stream, file, folder or process that delivers frames. Used by one thread; may be opened again after it ended.</summary>
public interface IFrameSource : IDisposable
{
    /// <summary>What the operator called it, for logs and health.</summary>
    string Name { get; }

    /// <summary>Opens or re-opens the source.</summary>
    /// <exception cref="FrameSourceException">It cannot be opened.</exception>
    void Open(CancellationToken cancellationToken);

    /// <summary>Waits for the next frame, at most the source's time limit.</summary>
    FrameRead Read(CancellationToken cancellationToken);
}
