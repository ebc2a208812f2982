using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Adapters;
using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Sessions;

/// <summary>Everything that was opened for a model. The engine belongs to the scheduler, the rest to this.</summary>
internal sealed class ModelParts(DecodingEngine engine, AdapterStore adapters, EmbeddingGraph? embedding, Encoder? vision, Encoder? speech,
    DeviceTensors? device, long releaseBelowBytes) : IDisposable
{
    public DecodingEngine Engine { get; } = engine;

    public AdapterStore Adapters { get; } = adapters;

    public EmbeddingGraph? Embedding { get; } = embedding;

    /// <summary>The vision graph; null for a text-only model. Used on the model's thread only.</summary>
    public Encoder? Vision { get; } = vision;

    /// <summary>The speech graph; null when the model does not hear. Used on the model's thread only.</summary>
    public Encoder? Speech { get; } = speech;

    /// <summary>Runs an encoder.</summary>
    public EncodedFeatures Encode(Encoder encoder, IReadOnlyList<EncoderInput> inputs, RunOptions options) =>
        encoder.Run(inputs, Embedding!.FeatureType, Embedding.Hidden, options);

    /// <summary>Closes the encoders when little memory is left.</summary>
    public void ReleaseEncodersIfShort()
    {
        if (Vision is not { IsLoaded: true } && Speech is not { IsLoaded: true })
            return;
        if (FreeMemory.Bytes() >= releaseBelowBytes)
            return;
        Vision?.Release();
        Speech?.Release();
    }

    public void Dispose()
    {
        Adapters.Dispose();
        Vision?.Dispose();
        Speech?.Dispose();
        device?.Dispose();
    }
}
