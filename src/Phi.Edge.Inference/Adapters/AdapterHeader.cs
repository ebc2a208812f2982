namespace Phi.Edge.Inference.Adapters;

/// <summary>What an adapter file says about itself and its tensors.</summary>
internal sealed record AdapterHeader(int FormatVersion, int AdapterVersion, int ModelVersion, IReadOnlyList<AdapterParameter> Parameters);
