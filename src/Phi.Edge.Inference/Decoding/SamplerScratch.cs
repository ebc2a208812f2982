namespace Phi.Edge.Inference.Decoding;

/// <summary>Working space for sampling, as large as the vocabulary.</summary>
internal sealed class SamplerScratch(int vocabulary)
{
    public int[] Tokens { get; } = new int[vocabulary];

    public float[] Weights { get; } = new float[vocabulary];
}
