namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>Labelled files of one kind.</summary>
/// <param name="File">File name, with <c>*</c> for any part.</param>
/// <param name="Language">Language that the sentences are in, ISO 639-1.</param>
/// <param name="Intents">The commands that are right for an intent: names, <c>group:NAME</c> or <c>kind:action|question|dialogue</c>.</param>
/// <param name="OutOfDomain">Intents that no command is right for; <c>*</c> for all others. What is neither here nor there is left out.</param>
/// <param name="Slots">How a labelled slot compares: <c>number</c>, <c>switch</c> or <c>text</c>.</param>
internal sealed record IntentSet(
    string File, string Language, IReadOnlyDictionary<string, IReadOnlyList<string>> Intents, IReadOnlyList<string>? OutOfDomain,
    IReadOnlyDictionary<string, string>? Slots);
