namespace Phi.Edge.Inference.Configuration;

/// <summary><c>model.decoder</c>: the text decoder and its sizes.</summary>
public sealed record DecoderConfiguration
{
    /// <summary>Graph file, relative to the folder.</summary>
    public required string Filename { get; init; }

    /// <summary>Width of one attention head (128 in the published models).</summary>
    public required int HeadSize { get; init; }

    /// <summary>Width of the hidden state (3072 in the published models).</summary>
    public required int HiddenSize { get; init; }

    /// <summary>Query heads (24 in the published models).</summary>
    public required int NumAttentionHeads { get; init; }

    /// <summary>Key and value heads (8 in the published models).</summary>
    public required int NumKeyValueHeads { get; init; }

    /// <summary>Decoder layers (32 in the published models).</summary>
    public required int NumHiddenLayers { get; init; }

    /// <summary>Names of the graph's inputs.</summary>
    public DecoderInputNames Inputs { get; init; } = new();

    /// <summary>Names of the graph's outputs.</summary>
    public DecoderOutputNames Outputs { get; init; } = new();

    /// <summary>Session options; the other graphs inherit them unless they carry their own.</summary>
    public SessionConfiguration Session { get; init; } = new();

    /// <summary>Bytes of key-value cache for one token: layers x 2 x key-value heads x head size x element size.</summary>
    /// <param name="elementBytes">Bytes of one element: 2 for float16, 4 for float32.</param>
    public long KeyValueBytesPerToken(int elementBytes) =>
        2L * NumHiddenLayers * NumKeyValueHeads * HeadSize * elementBytes;
}
