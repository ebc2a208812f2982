using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>The session is over.</summary>
/// <param name="End">How.</param>
/// <param name="Reason">Why, for a person or a log; null when all is well.</param>
public sealed record EndAction(VoiceEndReason End, string? Reason = null) : DialogueAction;
