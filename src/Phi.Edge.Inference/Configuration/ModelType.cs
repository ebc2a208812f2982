namespace Phi.Edge.Inference.Configuration;

/// <summary>The model families this library runs, by <c>model.type</c>.</summary>
public enum ModelType
{
    /// <summary><c>phi4mm</c>: Phi-4-multimodal (text, images, audio).</summary>
    Phi4Multimodal,

    /// <summary><c>phi3</c>: Phi-4-mini and its relatives (text only).</summary>
    Phi3,
}
