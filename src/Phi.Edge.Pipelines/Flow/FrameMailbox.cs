using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Flow;

/// <summary>A <see cref="Mailbox{T}"/> of frames that a camera can post to.</summary>
/// <param name="capacity">Frames that may wait, at least 1. More than 1 adds delay, not safety.</param>
public sealed class FrameMailbox(int capacity = 1) : IFrameSink, IDisposable
{
    private readonly Mailbox<Frame> _frames = new(capacity);

    /// <inheritdoc cref="Mailbox{T}.Posted"/>
    public long Posted => _frames.Posted;

    /// <inheritdoc cref="Mailbox{T}.Dropped"/>
    public long Dropped => _frames.Dropped;

    /// <inheritdoc cref="Mailbox{T}.IsCompleted"/>
    public bool IsCompleted => _frames.IsCompleted;

    /// <inheritdoc/>
    public void Post(Frame frame) => _frames.Post(frame);

    /// <inheritdoc cref="Mailbox{T}.Take"/>
    public Frame? Take(TimeSpan timeout, CancellationToken cancellationToken = default) => _frames.Take(timeout, cancellationToken);

    /// <inheritdoc cref="Mailbox{T}.Complete"/>
    public void Complete() => _frames.Complete();

    /// <inheritdoc/>
    public void Dispose() => _frames.Dispose();
}
