namespace Phi.Edge.Inference.Audio;

/// <summary>Clips as the speech graph takes them: one row for a clip, or several where a long clip was cut into pieces.</summary>
public sealed class AudioBatch
{
    internal AudioBatch(int rowCount, int frameCount, int bands)
    {
        RowCount = rowCount;
        FrameCount = frameCount;
        Bands = bands;
        Features = new float[rowCount * frameCount * bands];
        AttentionMask = new bool[rowCount * frameCount];
        TokensPerRow = new long[rowCount];
    }

    /// <summary>Rows: the clips, or their pieces in order.</summary>
    public int RowCount { get; }

    /// <summary>Frames of the longest row.</summary>
    public int FrameCount { get; }

    /// <summary>Mel bands (80).</summary>
    public int Bands { get; }

    /// <summary>[rows, frames, bands]: natural logarithms, 0 where a row has ended.</summary>
    public float[] Features { get; }

    /// <summary>[rows, frames]: true for a real frame.</summary>
    public bool[] AttentionMask { get; }

    /// <summary>[rows]: tokens of each row, what the graph's <c>audio_sizes</c> takes.</summary>
    public long[] TokensPerRow { get; }

    /// <summary>Tokens of each clip, what its placeholder expands to.</summary>
    public IReadOnlyList<int> TokenCounts { get; internal init; } = [];

    /// <summary>Samples of each clip, at the model's rate, that were cut off because the clip is too long.</summary>
    public IReadOnlyList<int> DroppedSamples { get; internal init; } = [];

    /// <summary>Shape of <see cref="Features"/>.</summary>
    public long[] FeatureShape => [RowCount, FrameCount, Bands];

    /// <summary>Shape of <see cref="AttentionMask"/>.</summary>
    public long[] MaskShape => [RowCount, FrameCount];
}
