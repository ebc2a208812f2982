namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>How the intents of labelled files compare with the catalogue's commands.</summary>
/// <param name="Sets">One entry per kind of file; the first whose pattern fits a file counts.</param>
internal sealed record IntentMapping(IReadOnlyList<IntentSet> Sets);
