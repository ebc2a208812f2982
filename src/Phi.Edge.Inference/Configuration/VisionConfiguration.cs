namespace Phi.Edge.Inference.Configuration;

/// <summary><c>model.vision</c>: crops of images in, image features out.</summary>
public sealed record VisionConfiguration
{
    /// <summary>Graph file, relative to the folder.</summary>
    public required string Filename { get; init; }

    /// <summary>Pre-processing file, relative to the folder.</summary>
    public required string ConfigFilename { get; init; }

    /// <summary>LoRA adapter file, relative to the folder; null when there is none.</summary>
    public string? AdapterFilename { get; init; }

    /// <summary>Crops, [images, crops, 3, 448, 448].</summary>
    public string PixelValues { get; init; } = "pixel_values";

    /// <summary>Patch mask, [images, crops, 32, 32].</summary>
    public string AttentionMask { get; init; } = "image_attention_mask";

    /// <summary>Canvas sizes in pixels, int64 [images, 2] (height, width).</summary>
    public string ImageSizes { get; init; } = "image_sizes";

    /// <summary>Output: features, [image tokens, hidden].</summary>
    public string ImageFeatures { get; init; } = "image_features";

    /// <summary>Session options, the decoder's where the file gives none.</summary>
    public SessionConfiguration Session { get; init; } = new();

    /// <summary>What the pre-processing file says.</summary>
    public VisionProcessorConfiguration Processor { get; init; } = new();
}
