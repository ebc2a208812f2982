using Phi.Edge.Inference.Adapters;

namespace Phi.Edge.Inference.Decoding;

/// <summary>What to generate from, and how.</summary>
internal sealed record GenerationRequest
{
    /// <summary>Token ids, placeholders expanded.</summary>
    public required int[] Prompt { get; init; }

    public IReadOnlyList<MediaGroup> Media { get; init; } = [];

    public required int MaxNewTokens { get; init; }

    public SamplingOptions Sampling { get; init; } = SamplingOptions.Greedy;

    public ITokenConstraint? Constraint { get; init; }

    public required AdapterTensors Adapter { get; init; }

    /// <summary>Ids that end the answer.</summary>
    public required int[] EndTokens { get; init; }

    /// <summary>The larger goes first.</summary>
    public int Priority { get; init; }

    /// <summary>How long the answer may take from now on.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>A newer request with the same key replaces an older one.</summary>
    public string? SourceKey { get; init; }
}
