using Microsoft.ML.OnnxRuntime;

namespace Phi.Edge.Inference.Sessions;

/// <summary>What a loaded graph takes and gives, read from the session; nothing about it is assumed.</summary>
internal sealed class GraphSignature
{
    public GraphSignature(InferenceSession session, string file)
    {
        File = file;
        Inputs = Read(session.InputMetadata);
        Outputs = Read(session.OutputMetadata);
        Overridable = Read(session.OverridableInitializerMetadata);
    }

    /// <summary>The graph's file name, for messages.</summary>
    public string File { get; }

    public IReadOnlyDictionary<string, TensorSpec> Inputs { get; }

    public IReadOnlyDictionary<string, TensorSpec> Outputs { get; }

    /// <summary>Initializers that a run may replace: the adapter's tensors.</summary>
    public IReadOnlyDictionary<string, TensorSpec> Overridable { get; }

    public TensorSpec Input(string name) => Find(Inputs, name, "input");

    public TensorSpec Output(string name) => Find(Outputs, name, "output");

    private TensorSpec Find(IReadOnlyDictionary<string, TensorSpec> specs, string name, string kind) =>
        specs.TryGetValue(name, out var spec)
            ? spec
            : throw new PhiSessionException($"{File} has no {kind} named '{name}'; it has {string.Join(", ", specs.Keys.Take(8))}. "
                + "Correct the name in genai_config.json or export the graph again.");

    private static Dictionary<string, TensorSpec> Read(IReadOnlyDictionary<string, NodeMetadata> metadata) =>
        metadata.Where(m => m.Value.IsTensor).ToDictionary(
            m => m.Key, m => new TensorSpec(m.Key, m.Value.ElementDataType, m.Value.Dimensions), StringComparer.Ordinal);
}
