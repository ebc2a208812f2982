using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Decoding;

/// <summary>The attention keys and values of one token sequence.</summary>
internal abstract class KeyValueCache(DecoderGraph graph, int capacity) : IDisposable
{
    /// <summary>The most tokens that fit.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>Tokens held now.</summary>
    public int Length { get; protected set; }

    /// <summary>Bytes that the capacity takes.</summary>
    public long Bytes => Capacity * Graph.CacheBytesPerToken;

    protected DecoderGraph Graph { get; } = graph;

    /// <summary>Puts past into a call's inputs and present into its outputs, both ordered key 0, value 0, key 1, …</summary>
    /// <param name="past">Filled with the past tensors.</param>
    /// <param name="present">Filled with the present tensors.</param>
    /// <param name="newTokens">Tokens that the run adds.</param>
    public abstract void Bind(Span<nint> past, Span<nint> present, int newTokens);

    /// <summary>Takes the present of a run that succeeded.</summary>
    public abstract void Commit(ReadOnlySpan<nint> present, int newTokens);

    /// <summary>Gives back what <see cref="Bind"/> prepared for a run that failed.</summary>
    public virtual void Abandon(Span<nint> present) => present.Clear();

    /// <summary>Forgets the tokens from <paramref name="length"/> on.</summary>
    public abstract void Truncate(int length);

    /// <summary>Whether the memory can be read from here, so that a beginning can be copied.</summary>
    public abstract bool CanCopy { get; }

    /// <summary>Starts over with the first tokens of another cache; false when the device's memory cannot be copied.</summary>
    public bool CopyFrom(KeyValueCache source, int length)
    {
        if (!CanCopy || !source.CanCopy)
            return false;
        Load(source, length);
        return true;
    }

    /// <summary>The tensor's first element, and how many tokens lie between two heads.</summary>
    public abstract unsafe (nint Data, int Stride) Tensor(int index);

    public abstract void Dispose();

    protected abstract void Load(KeyValueCache source, int length);

    /// <summary>Copies the first tokens of every head of one tensor.</summary>
    protected unsafe void CopyHeads(nint source, int sourceStride, nint target, int targetStride, int length)
    {
        var token = Graph.BytesPerTokenAndTensor / Graph.KeyValueHeads;
        for (var head = 0; head < Graph.KeyValueHeads; head++)
        {
            Buffer.MemoryCopy((byte*)source + (head * sourceStride * token), (byte*)target + (head * targetStride * token),
                length * token, length * token);
        }
    }
}
