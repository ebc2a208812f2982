namespace Phi.Edge.Inference.Inspection;

/// <summary>What the header of a graph says.</summary>
public sealed record GraphReport
{
    /// <summary>decoder, embedding, vision or speech.</summary>
    public required string Role { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>Version of the file format.</summary>
    public required long IrVersion { get; init; }

    /// <summary>Operator sets, as domain and version; the domain of ONNX itself is ai.onnx.</summary>
    public required IReadOnlyList<string> OperatorSets { get; init; }

    /// <summary>Number of operators of the top level.</summary>
    public required int NodeCount { get; init; }

    /// <summary>Inputs that a run must give.</summary>
    public required IReadOnlyList<TensorReport> Inputs { get; init; }

    /// <summary>Outputs.</summary>
    public required IReadOnlyList<TensorReport> Outputs { get; init; }

    /// <summary>Bytes of the weights by element type.</summary>
    public required IReadOnlyDictionary<string, long> WeightBytes { get; init; }

    /// <summary>Weights that a run may replace: the places of the LoRA adapters.</summary>
    public required int OverridableCount { get; init; }

    /// <summary>Ranks that the LoRA operators are wired for.</summary>
    public required IReadOnlyList<int> LoraRanks { get; init; }

    /// <summary>Files that hold weights outside the graph.</summary>
    public required IReadOnlyList<FileReport> ExternalData { get; init; }
}
