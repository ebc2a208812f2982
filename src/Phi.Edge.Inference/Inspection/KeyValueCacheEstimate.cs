namespace Phi.Edge.Inference.Inspection;

/// <summary>Memory of the key-value cache.</summary>
/// <param name="ElementType">Element type, as the decoder declares it.</param>
/// <param name="BytesPerToken">Bytes of one token.</param>
/// <param name="Tokens">Length that is asked about.</param>
public sealed record KeyValueCacheEstimate(string ElementType, long BytesPerToken, int Tokens)
{
    /// <summary>Bytes of the whole length.</summary>
    public long TotalBytes => BytesPerToken * Tokens;
}
