namespace Phi.Edge.Inference.Audio;

/// <summary>Limits and choices of audio pre-processing.</summary>
public sealed record AudioOptions
{
    /// <summary>
    /// What happens to clips longer than <c>max_samples</c> of the folder (480 000 as published: 30 s at 16 kHz). Default: the model
    /// hears all of it, in pieces; <see cref="LongClipRule.Truncate"/> is what ONNX Runtime GenAI does. A folder that lifts its limit
    /// (<c>max_samples</c> 0) always has its clips cut into pieces.
    /// </summary>
    public LongClipRule LongClips { get; init; } = LongClipRule.Split;

    /// <summary>Most bytes of a WAV file. Default 128 MiB.</summary>
    public int MaxEncodedBytes { get; init; } = 128 << 20;

    /// <summary>Longest clip in seconds, whatever <see cref="LongClips"/> says. Default 600.</summary>
    public double MaxSeconds { get; init; } = 600;
}
