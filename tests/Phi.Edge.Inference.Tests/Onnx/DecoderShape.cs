namespace Phi.Edge.Inference.Tests.Onnx;

/// <summary>What a generated decoder looks like.</summary>
internal sealed record DecoderShape
{
    public int Hidden { get; init; } = 64;
    public int Heads { get; init; } = 4;
    public int KeyValueHeads { get; init; } = 2;
    public int HeadSize { get; init; } = 16;
    public int Layers { get; init; } = 2;
    public int Vocabulary { get; init; } = 512;
    public int Seed { get; init; } = 1;

    /// <summary>Element type of weights, cache and logits.</summary>
    public int Type { get; init; } = OnnxGraph.Float;

    /// <summary>4-bit weights in blocks of 32.</summary>
    public bool Int4 { get; init; }

    /// <summary>Rank of the adapter site at layer 0's query projection; 0 for none.</summary>
    public int LoraRank { get; init; }

    /// <summary>4-bit adapter weights, whose multiplications fix the rank.</summary>
    public bool LoraInt4 { get; init; }

    /// <summary>Added to the query projection of layer 0, [hidden, heads x head size]; makes that weight float.</summary>
    public float[]? Delta { get; init; }

    /// <summary>Total length above which the long factors apply; 0 for plain rotary embedding.</summary>
    public int LongRopeSwitch { get; init; }

    /// <summary>Rows of the rotary tables.</summary>
    public int MaxPositions { get; init; } = 4096;

    /// <summary>Columns of the feed-forward part; 0 leaves it out.</summary>
    public int Intermediate { get; init; }

    /// <summary>An int64 input that says how many logits to give.</summary>
    public bool LogitsToKeep { get; init; }

    /// <summary>Position ids as an input; they are read and change nothing, as attention counts by itself.</summary>
    public bool PositionIds { get; init; }
}
