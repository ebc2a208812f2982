namespace Phi.Edge.Inference.Grammar;

/// <summary>How a model writes tool calls.</summary>
internal enum ToolCallSyntax
{
    /// <summary>A JSON array between the special tokens <c>&lt;|tool_call|&gt;</c> and <c>&lt;|/tool_call|&gt;</c>.</summary>
    Tags,

    /// <summary>A JSON array after the word <c>functools</c>, at the very beginning of the answer.</summary>
    Functools,
}
