using Phi.Edge.Pipelines.Voice.Policy;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Carry out commands, in this order, then hand the results to <see cref="VoiceDialogue.Finish"/>.</summary>
/// <param name="Commands">The commands, allowed by the policy.</param>
/// <param name="Language">Language of the answer, ISO 639-1.</param>
/// <param name="Answers">Answers to questions of the same utterance, said after the results.</param>
/// <param name="Undo">What is taken back; null when it is no undo.</param>
public sealed record ExecuteAction(
    IReadOnlyList<CheckedCommand> Commands, string Language, IReadOnlyList<Sentence> Answers, UndoEntry? Undo = null) : DialogueAction;
