namespace Phi.Edge.Inference;

/// <summary>How an answer came about; the last update's <c>RawRepresentation</c>.</summary>
public sealed record PhiGeneration
{
    /// <summary>The prompt's token ids, image and audio placeholders expanded.</summary>
    public required IReadOnlyList<int> InputIds { get; init; }

    /// <summary>The answer's token ids, without the one that ended it.</summary>
    public required IReadOnlyList<int> OutputIds { get; init; }

    /// <summary>The token with which the model ended the answer; null when a stop sequence, a constraint or the length did.</summary>
    public int? EndId { get; init; }

    /// <summary><c>stop</c>, <c>length</c> or <c>tool_calls</c>.</summary>
    public required string FinishReason { get; init; }

    /// <summary>Prompt tokens that were in the prefix cache.</summary>
    public required int CachedTokens { get; init; }

    /// <summary>Decoding images and sound, and making token ids.</summary>
    public required TimeSpan Preprocessing { get; init; }

    /// <summary>From submission to the first step.</summary>
    public required TimeSpan Waiting { get; init; }

    /// <summary>From submission to the first token: waiting, encoders, prompt.</summary>
    public required TimeSpan FirstToken { get; init; }

    /// <summary>From submission to the end.</summary>
    public required TimeSpan Total { get; init; }

    /// <summary>Tokens per second after the first one; 0 when there are fewer than two.</summary>
    public double TokensPerSecond => OutputIds.Count > 1 && Total > FirstToken ? (OutputIds.Count - 1) / (Total - FirstToken).TotalSeconds : 0;
}
