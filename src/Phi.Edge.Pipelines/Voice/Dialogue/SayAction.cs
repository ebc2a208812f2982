namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Say something.</summary>
/// <param name="Sentences">What, one after the other; <see cref="AnswerWriter"/> makes the text.</param>
/// <param name="Language">In which language, ISO 639-1.</param>
/// <param name="ExpectsReply">It is a question: the microphone opens after it.</param>
public sealed record SayAction(IReadOnlyList<Sentence> Sentences, string Language, bool ExpectsReply) : DialogueAction;
