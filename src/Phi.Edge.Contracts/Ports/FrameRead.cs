namespace Phi.Edge.Contracts.Ports;

/// <summary>The outcome of one read.</summary>
/// <param name="Status">What happened.</param>
/// <param name="Frame">The frame, owned by the caller; only with <see cref="FrameReadStatus.Frame"/>.</param>
/// <param name="Detail">Why there is none, for a log line; null with a frame.</param>
public readonly record struct FrameRead(FrameReadStatus Status, Frame? Frame, string? Detail)
{
    /// <summary>A delivered frame.</summary>
    public static FrameRead Of(Frame frame) => new(FrameReadStatus.Frame, frame, null);

    /// <summary>No frame, with the reason.</summary>
    public static FrameRead None(FrameReadStatus status, string detail) => new(status, null, detail);
}
