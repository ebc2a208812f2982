namespace Phi.Edge.Inference.Prompt;

/// <summary>Spellings of the control tokens of both models.</summary>
public static class ControlTokens
{
    /// <summary>Starts a system message.</summary>
    public const string System = "<|system|>";

    /// <summary>Starts a user's message.</summary>
    public const string User = "<|user|>";

    /// <summary>Starts the model's message.</summary>
    public const string Assistant = "<|assistant|>";

    /// <summary>Ends a message.</summary>
    public const string End = "<|end|>";

    /// <summary>Ends a text.</summary>
    public const string EndOfText = "<|endoftext|>";

    /// <summary>Starts the tool definitions of a system message.</summary>
    public const string Tool = "<|tool|>";

    /// <summary>Ends the tool definitions of a system message.</summary>
    public const string EndTool = "<|/tool|>";

    /// <summary>Starts the model's tool calls.</summary>
    public const string ToolCall = "<|tool_call|>";

    /// <summary>Ends the model's tool calls.</summary>
    public const string EndToolCall = "<|/tool_call|>";

    /// <summary>Starts the result of a tool.</summary>
    public const string ToolResponse = "<|tool_response|>";
}
