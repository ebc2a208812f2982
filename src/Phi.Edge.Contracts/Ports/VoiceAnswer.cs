namespace Phi.Edge.Contracts.Ports;

/// <summary>Something the daemon says to the driver.</summary>
/// <param name="SessionId">The session it belongs to.</param>
/// <param name="Text">What to show or to speak.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="ExpectsReply">It is a question; the microphone opens after it.</param>
/// <param name="At">When it was decided, monotonic.</param>
public sealed record VoiceAnswer(Guid SessionId, string Text, string Language, bool ExpectsReply, TimeSpan At);
