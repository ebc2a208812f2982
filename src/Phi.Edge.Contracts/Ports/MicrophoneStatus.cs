namespace Phi.Edge.Contracts.Ports;

/// <summary>A snapshot of a supervised microphone, for health reports.</summary>
/// <param name="Name">What the operator called it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Samples">Samples delivered since start, at 16 kHz.</param>
/// <param name="Gaps">Times that sound went missing.</param>
/// <param name="Restarts">Times it had to be opened again.</param>
/// <param name="LastAt">When the newest samples were recorded, monotonic; null before the first.</param>
/// <param name="Problem">Why it is being retried; null while it streams.</param>
public sealed record MicrophoneStatus(
    string Name, MicrophoneState State, long Samples, long Gaps, int Restarts, TimeSpan? LastAt, string? Problem);
