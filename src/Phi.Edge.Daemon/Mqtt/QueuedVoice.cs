using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>A voice message that waits to be sent: a session event or an answer.</summary>
/// <param name="Session">The session event; null when it is an answer.</param>
/// <param name="Answer">The answer; null when it is a session event.</param>
/// <param name="QueuedAt">When it was taken (monotonic).</param>
internal readonly record struct QueuedVoice(VoiceSessionEvent? Session, VoiceAnswer? Answer, TimeSpan QueuedAt);
