namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>A sentence understood wrongly or not at all.</summary>
internal sealed record IntentError(string Text, string Intent, string Understood);
