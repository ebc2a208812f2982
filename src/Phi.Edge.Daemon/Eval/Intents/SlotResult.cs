namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>How the values of a labelled slot were understood, in sentences whose intent was.</summary>
internal sealed record SlotResult(string Slot, int Compared, int Right);
