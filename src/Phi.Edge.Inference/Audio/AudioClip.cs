namespace Phi.Edge.Inference.Audio;

/// <summary>One channel of samples from -1 to 1.</summary>
internal readonly record struct AudioClip(float[] Samples, int SampleRate);
