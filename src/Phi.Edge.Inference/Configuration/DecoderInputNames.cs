namespace Phi.Edge.Inference.Configuration;

/// <summary>Names of the decoder's inputs; the defaults are those of ONNX Runtime GenAI. Whether an input exists, the graph says.</summary>
public sealed record DecoderInputNames
{
    /// <summary>Token ids, int64 [batch, sequence] (text-only models).</summary>
    public string InputIds { get; init; } = "input_ids";

    /// <summary>Embeddings, [batch, sequence, hidden] (multimodal models).</summary>
    public string InputsEmbeds { get; init; } = "inputs_embeds";

    /// <summary>Attention mask, int64 [batch, past + new].</summary>
    public string AttentionMask { get; init; } = "attention_mask";

    /// <summary>Position ids, int64 [batch, sequence]; absent in CPU and CUDA exports.</summary>
    public string PositionIds { get; init; } = "position_ids";

    /// <summary>Pattern of the past keys, <c>%d</c> being the layer.</summary>
    public string PastKeyNames { get; init; } = "past_key_values.%d.key";

    /// <summary>Pattern of the past values, <c>%d</c> being the layer.</summary>
    public string PastValueNames { get; init; } = "past_key_values.%d.value";

    /// <summary>Length of the past.</summary>
    public string PastSequenceLength { get; init; } = "past_sequence_length";

    /// <summary>Length of the new part.</summary>
    public string CurrentSequenceLength { get; init; } = "current_sequence_length";

    /// <summary>Length of both together.</summary>
    public string TotalSequenceLength { get; init; } = "total_sequence_length";

    /// <summary>Optional int64 [1] input, fed 0, that says how many logits to keep.</summary>
    public string NumLogitsToKeep { get; init; } = "num_logits_to_keep";

    /// <summary>Name of the past keys of a layer.</summary>
    public string PastKey(int layer) => NamePattern.Fill(PastKeyNames, layer);

    /// <summary>Name of the past values of a layer.</summary>
    public string PastValue(int layer) => NamePattern.Fill(PastValueNames, layer);
}
