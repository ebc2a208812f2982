using Microsoft.Extensions.AI;

namespace Phi.Edge.Inference.Prompt;

/// <summary>An answer taken apart.</summary>
/// <param name="Text">What the model said beside its calls; the whole answer when it is malformed.</param>
/// <param name="Calls">The calls, in order.</param>
/// <param name="IsMalformed">Whether the answer starts a call that cannot be read.</param>
public sealed record ToolCallReply(string Text, IReadOnlyList<FunctionCallContent> Calls, bool IsMalformed);
