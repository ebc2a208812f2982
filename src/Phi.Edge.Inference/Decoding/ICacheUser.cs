namespace Phi.Edge.Inference.Decoding;

/// <summary>A request that holds a cache and may lose it to a more urgent one; it then computes its tokens again.</summary>
internal interface ICacheUser
{
    void CacheTaken();
}
