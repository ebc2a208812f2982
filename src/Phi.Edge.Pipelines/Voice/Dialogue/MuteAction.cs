namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Stop speaking answers, or speak them again. They are still published.</summary>
/// <param name="Muted">They are not spoken.</param>
public sealed record MuteAction(bool Muted) : DialogueAction;
