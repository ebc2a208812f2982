namespace Phi.Edge.Inference.Audio;

/// <summary>What happens to a clip that is longer than the speech encoder takes at once.</summary>
public enum LongClipRule
{
    /// <summary>Only the beginning is heard, as in ONNX Runtime GenAI; <see cref="AudioBatch.DroppedSamples"/> says how much was not.</summary>
    Truncate,

    /// <summary>The clip is cut into pieces of at most 30 seconds that the model hears one after the other.</summary>
    Split,

    /// <summary>The clip is refused.</summary>
    Refuse,
}
