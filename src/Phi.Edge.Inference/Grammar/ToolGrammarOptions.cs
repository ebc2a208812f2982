namespace Phi.Edge.Inference.Grammar;

/// <summary>What a model may answer when it has tools.</summary>
internal sealed record ToolGrammarOptions
{
    /// <summary>How calls are written. Default: between tags.</summary>
    public ToolCallSyntax Syntax { get; init; } = ToolCallSyntax.Tags;

    /// <summary>True when the answer must be a call; false (default) lets the model answer in free text, or with text and then a call.</summary>
    public bool IsCallRequired { get; init; }

    /// <summary>Most calls in one answer, 1 to 64. Default 4.</summary>
    public int MaximumCalls { get; init; } = 4;

    /// <summary>Id of the token before the calls. Default: Phi-4's <c>&lt;|tool_call|&gt;</c>, 200025.</summary>
    public int OpenTag { get; init; } = 200025;

    /// <summary>Id of the token after the calls. Default: Phi-4's <c>&lt;|/tool_call|&gt;</c>, 200026.</summary>
    public int CloseTag { get; init; } = 200026;

    /// <summary>Bounds for what the parameter schemas leave open.</summary>
    public JsonGrammarOptions Json { get; init; } = new();
}
