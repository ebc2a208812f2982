namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>An answer has been spoken, or was stopped.</summary>
/// <param name="Turn">The turn it belongs to.</param>
/// <param name="ExpectsReply">It was a question.</param>
internal sealed record SpokenInput(long Turn, bool ExpectsReply) : SessionInput;
