using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Audio;

/// <summary>A clip at a rate of the model, cut into pieces the speech encoder takes.</summary>
internal sealed record PreparedClip(SpectrumConfiguration Spectrum, IReadOnlyList<ReadOnlyMemory<float>> Pieces, int DroppedSamples);
