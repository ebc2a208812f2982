namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>How one file was understood.</summary>
/// <param name="File">Name.</param>
/// <param name="Language">Language.</param>
/// <param name="Intents">By intent.</param>
/// <param name="OutOfDomain">Sentences that no command is right for.</param>
/// <param name="OutOfDomainRejected">Of these, not understood.</param>
/// <param name="LeftOut">Sentences of intents that are not compared.</param>
/// <param name="Slots">By slot.</param>
/// <param name="Errors">Some of the sentences understood wrongly or not at all.</param>
internal sealed record FileResult(
    string File, string Language, IReadOnlyList<IntentResult> Intents, int OutOfDomain, int OutOfDomainRejected, int LeftOut,
    IReadOnlyList<SlotResult> Slots, IReadOnlyList<IntentError> Errors);
