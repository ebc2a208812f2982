namespace Phi.Edge.Inference.Configuration;

/// <summary><c>model.embedding</c>: token ids and features in, embeddings out.</summary>
public sealed record EmbeddingConfiguration
{
    /// <summary>Graph file, relative to the folder.</summary>
    public required string Filename { get; init; }

    /// <summary>Token ids, int64 [batch, sequence].</summary>
    public string InputIds { get; init; } = "input_ids";

    /// <summary>Image features, [image tokens, hidden].</summary>
    public string ImageFeatures { get; init; } = "image_features";

    /// <summary>Audio features, [audio tokens, hidden].</summary>
    public string AudioFeatures { get; init; } = "audio_features";

    /// <summary>Output: embeddings, [batch, sequence, hidden].</summary>
    public string InputsEmbeds { get; init; } = "inputs_embeds";

    /// <summary>Session options, the decoder's where the file gives none.</summary>
    public SessionConfiguration Session { get; init; } = new();
}
