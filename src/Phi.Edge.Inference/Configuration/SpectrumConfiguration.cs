namespace Phi.Edge.Inference.Configuration;

/// <summary>One short-time Fourier transform of <c>speech_processor.json</c>, in samples.</summary>
/// <param name="FftLength">Points of the transform, a power of two.</param>
/// <param name="FrameLength">Samples in one frame (25 ms in the published model).</param>
/// <param name="HopLength">Samples from frame to frame (10 ms in the published model).</param>
public sealed record SpectrumConfiguration(int FftLength, int FrameLength, int HopLength);
