namespace Phi.Edge.Inference.Configuration;

/// <summary><c>model.speech</c>: log-mel frames in, audio features out.</summary>
public sealed record SpeechConfiguration
{
    /// <summary>Graph file, relative to the folder.</summary>
    public required string Filename { get; init; }

    /// <summary>Pre-processing file, relative to the folder.</summary>
    public required string ConfigFilename { get; init; }

    /// <summary>LoRA adapter file, relative to the folder; null when there is none.</summary>
    public string? AdapterFilename { get; init; }

    /// <summary>Log-mel frames, [clips, frames, 80].</summary>
    public string AudioEmbeds { get; init; } = "audio_embeds";

    /// <summary>Frame mask, bool [clips, frames].</summary>
    public string AttentionMask { get; init; } = "audio_attention_mask";

    /// <summary>Audio tokens per clip, int64 [clips].</summary>
    public string AudioSizes { get; init; } = "audio_sizes";

    /// <summary>Projection mode, int64 [1]: 0 language, 1 vision, 2 speech, 3 both.</summary>
    public string AudioProjectionMode { get; init; } = "audio_projection_mode";

    /// <summary>Output: features, [audio tokens, hidden].</summary>
    public string AudioFeatures { get; init; } = "audio_features";

    /// <summary>Session options, the decoder's where the file gives none.</summary>
    public SessionConfiguration Session { get; init; } = new();

    /// <summary>What the pre-processing file says.</summary>
    public SpeechProcessorConfiguration Processor { get; init; } = new();
}
