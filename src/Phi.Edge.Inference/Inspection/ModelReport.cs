using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Inspection;

/// <summary>What is in a model folder, and everything that is wrong with it.</summary>
public sealed record ModelReport
{
    /// <summary>The folder.</summary>
    public required string Directory { get; init; }

    /// <summary>What its JSON files say; null when they cannot be read. Use it only when there are no problems.</summary>
    public ModelConfiguration? Configuration { get; init; }

    /// <summary>Its files, by name.</summary>
    public IReadOnlyList<FileReport> Files { get; init; } = [];

    /// <summary>Its graphs, as far as they can be read.</summary>
    public IReadOnlyList<GraphReport> Graphs { get; init; } = [];

    /// <summary>Its adapters.</summary>
    public IReadOnlyList<AdapterReport> Adapters { get; init; } = [];

    /// <summary>Tokens of its tokenizer; null when it cannot be read.</summary>
    public int? TokenizerSize { get; init; }

    /// <summary>Memory of the key-value cache; null when the decoder cannot be read.</summary>
    public KeyValueCacheEstimate? KeyValueCache { get; init; }

    /// <summary>Every problem; none means that the folder can be used.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems { get; init; } = [];

    /// <summary>What is unusual, but no reason to refuse the folder.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The report as readable text.</summary>
    public override string ToString() => ModelReportText.Write(this);
}
