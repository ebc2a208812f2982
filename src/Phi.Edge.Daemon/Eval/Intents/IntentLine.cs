namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>One labelled sentence: <c>{"text": ..., "intent": ..., "slots": [[name, value], ...]}</c>.</summary>
internal sealed record IntentLine(string Text, string Intent, IReadOnlyList<IReadOnlyList<string?>>? Slots);
