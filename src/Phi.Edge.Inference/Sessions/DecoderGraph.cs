using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Sessions;

/// <summary>The decoder's shape, read from its graph: which inputs it has, how many layers, what one cached token weighs.</summary>
internal sealed class DecoderGraph
{
    private readonly DecoderInputNames _names;
    private readonly DecoderOutputNames _outputs;

    public DecoderGraph(GraphSignature signature, DecoderInputNames names, DecoderOutputNames outputs, int keyValueHeads, int headSize)
    {
        (_names, _outputs) = (names, outputs);
        TakesIds = signature.Inputs.ContainsKey(names.InputIds);
        Input = signature.Input(TakesIds ? names.InputIds : names.InputsEmbeds);
        Mask = signature.Input(names.AttentionMask);
        Logits = signature.Output(outputs.Logits);
        Vocabulary = Logits.Dimensions[^1];
        PositionIds = signature.Inputs.GetValueOrDefault(names.PositionIds);
        LogitsToKeep = signature.Inputs.Values.FirstOrDefault(
            i => i.Name == names.NumLogitsToKeep || i.Name.StartsWith("onnx::Neg_", StringComparison.Ordinal));
        while (signature.Inputs.ContainsKey(names.PastKey(Layers)))
            Layers++;
        if (Layers == 0)
            throw new PhiSessionException($"{signature.File} has no cache input '{names.PastKey(0)}'. Export the decoder with past and present.");
        var past = signature.Input(names.PastKey(0));
        signature.Output(outputs.PresentValue(Layers - 1));
        CacheType = past.Type;
        KeyValueHeads = Dimension(past, 1, keyValueHeads);
        HeadSize = Dimension(past, 3, headSize);
        Adapter = signature.Overridable.Values.Concat(signature.Inputs.Values.Where(i => i.Name.Contains(".lora_", StringComparison.Ordinal)))
            .ToDictionary(o => o.Name, StringComparer.Ordinal);
        RequiredAdapter = signature.Inputs.Values.Where(i => Adapter.ContainsKey(i.Name)).ToList();
        if (Vocabulary <= 0 || KeyValueHeads <= 0 || HeadSize <= 0 || !TensorTypes.IsFloat(Logits.Type) || !TensorTypes.IsFloat(CacheType))
            throw new PhiSessionException($"{signature.File} does not state its vocabulary, heads and head size, or logits and cache are not of a float type.");
        RefuseUnknown(signature);
    }

    /// <summary>The cache inputs: key 0, value 0, key 1, …</summary>
    public IEnumerable<string> PastNames => Enumerable.Range(0, Layers).SelectMany(i => (string[])[_names.PastKey(i), _names.PastValue(i)]);

    /// <summary>The cache outputs in the same order.</summary>
    public IEnumerable<string> PresentNames => Enumerable.Range(0, Layers).SelectMany(i => (string[])[_outputs.PresentKey(i), _outputs.PresentValue(i)]);

    /// <summary>True when the decoder embeds token ids itself (text-only models).</summary>
    public bool TakesIds { get; }

    public TensorSpec Input { get; }
    public TensorSpec Mask { get; }
    public TensorSpec Logits { get; }
    public TensorSpec? PositionIds { get; }

    /// <summary>The input that limits logits to the last positions, where the export has it.</summary>
    public TensorSpec? LogitsToKeep { get; }

    public int Vocabulary { get; }
    public int Layers { get; }
    public int KeyValueHeads { get; }
    public int HeadSize { get; }
    public TensorElementType CacheType { get; }

    /// <summary>The tensors that an adapter replaces, by name.</summary>
    public IReadOnlyDictionary<string, TensorSpec> Adapter { get; }

    /// <summary>Those of them that have no default and must be given on every run (a prepared decoder).</summary>
    public IReadOnlyList<TensorSpec> RequiredAdapter { get; }

    /// <summary>Bytes of one token of one layer's key or value.</summary>
    public long BytesPerTokenAndTensor => (long)KeyValueHeads * HeadSize * TensorTypes.Size(CacheType);

    /// <summary>Bytes that one token takes in the cache, keys and values of all layers.</summary>
    public long CacheBytesPerToken => 2L * Layers * BytesPerTokenAndTensor;

    private static int Dimension(TensorSpec spec, int index, int configured) =>
        spec.Dimensions.Count > index && spec.Dimensions[index] > 0 ? spec.Dimensions[index] : configured;

    private void RefuseUnknown(GraphSignature signature)
    {
        var unknown = signature.Inputs.Keys.FirstOrDefault(name => name != Input.Name && name != Mask.Name && name != PositionIds?.Name
            && name != LogitsToKeep?.Name && !Adapter.ContainsKey(name) && !IsCache(name));
        if (unknown is not null)
            throw new PhiSessionException($"{signature.File} wants the input '{unknown}', which this library does not know how to fill.");
    }

    private bool IsCache(string name) => Enumerable.Range(0, Layers).Any(
        i => name == _names.PastKey(i) || name == _names.PastValue(i));
}
