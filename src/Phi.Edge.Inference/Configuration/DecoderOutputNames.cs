namespace Phi.Edge.Inference.Configuration;

/// <summary>Names of the decoder's outputs; the defaults are those of ONNX Runtime GenAI.</summary>
public sealed record DecoderOutputNames
{
    /// <summary>Logits, [batch, sequence, vocabulary].</summary>
    public string Logits { get; init; } = "logits";

    /// <summary>Pattern of the present keys, <c>%d</c> being the layer.</summary>
    public string PresentKeyNames { get; init; } = "present.%d.key";

    /// <summary>Pattern of the present values, <c>%d</c> being the layer.</summary>
    public string PresentValueNames { get; init; } = "present.%d.value";

    /// <summary>Name of the present keys of a layer.</summary>
    public string PresentKey(int layer) => NamePattern.Fill(PresentKeyNames, layer);

    /// <summary>Name of the present values of a layer.</summary>
    public string PresentValue(int layer) => NamePattern.Fill(PresentValueNames, layer);
}
