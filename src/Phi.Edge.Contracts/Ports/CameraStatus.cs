namespace Phi.Edge.Contracts.Ports;

/// <summary>A snapshot of a supervised camera, for health reports.</summary>
/// <param name="Name">What the operator called it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Frames">Frames delivered since start.</param>
/// <param name="Restarts">Times it had to be opened again.</param>
/// <param name="LastFrameAt">Capture time of the newest frame, monotonic; null before the first.</param>
/// <param name="Problem">Why it is being retried; null while it streams.</param>
public sealed record CameraStatus(
    string Name, CameraState State, long Frames, int Restarts, TimeSpan? LastFrameAt, string? Problem)
{
    /// <summary>Frames that arrived while every buffer was in use.</summary>
    public long Dropped { get; init; }
}
