namespace Phi.Edge.Inference.Configuration;

/// <summary><c>speech_processor.json</c>: how sound becomes log-mel frames. Defaults are the published values.</summary>
public sealed record SpeechProcessorConfiguration
{
    /// <summary>Front end at 16 kHz.</summary>
    public SpectrumConfiguration Wideband { get; init; } = new(512, 400, 160);

    /// <summary>Front end at 8 kHz.</summary>
    public SpectrumConfiguration Narrowband { get; init; } = new(256, 200, 80);

    /// <summary>Sample rates the model accepts, in Hz; others are resampled down to the next of them.</summary>
    public IReadOnlyList<int> TargetSampleRates { get; init; } = [8000, 16000];

    /// <summary>Mel bands of one frame.</summary>
    public int MelBands { get; init; } = 80;

    /// <summary>Points of the transform the mel filters are laid over.</summary>
    public int MelFftLength { get; init; } = 512;

    /// <summary>Frames that become one audio token.</summary>
    public int CompressionRate { get; init; } = 8;

    /// <summary>Most samples of one clip; 0 means no limit. ONNX Runtime GenAI cuts at 480 000 when the file says nothing.</summary>
    public int MaxSamples { get; init; } = 480_000;
}
