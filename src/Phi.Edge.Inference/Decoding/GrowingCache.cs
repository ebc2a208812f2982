using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Decoding;

/// <summary>Present of one run is past of the next; works with every decoder, at the price of a copy per token inside the graph.</summary>
internal sealed class GrowingCache : KeyValueCache
{
    private readonly OrtAllocator? _device;
    private readonly nint[] _values;

    /// <summary>Starts empty.</summary>
    public GrowingCache(DecoderGraph graph, int capacity, OrtAllocator? device) : base(graph, capacity)
    {
        _device = device;
        _values = new nint[2 * graph.Layers];
        Allocate(_values, 0);
    }

    public override bool CanCopy => _device is null;

    public override void Bind(Span<nint> past, Span<nint> present, int newTokens)
    {
        _values.CopyTo(past);
        if (_device is null)
            present.Clear(); // ONNX Runtime allocates from its own arena
        else
            Allocate(present, Length + newTokens); // an output left open would come back in processor memory
    }

    public override void Commit(ReadOnlySpan<nint> present, int newTokens)
    {
        Replace(present);
        Length += newTokens;
    }

    public override void Abandon(Span<nint> present)
    {
        foreach (var value in present)
            NativeRuntime.Release(value);
        present.Clear();
    }

    public override void Truncate(int length)
    {
        if (length >= Length)
            return;
        if (length == 0 || !CanCopy)
        {
            Span<nint> empty = stackalloc nint[_values.Length];
            Allocate(empty, 0);
            Replace(empty);
            Length = 0;
            return;
        }

        Load(this, length);
    }

    public override unsafe (nint Data, int Stride) Tensor(int index) => ((nint)NativeRuntime.Data(_values[index]), Length);

    public override void Dispose()
    {
        foreach (var value in _values)
            NativeRuntime.Release(value);
        Array.Clear(_values);
        Length = 0;
    }

    protected override unsafe void Load(KeyValueCache source, int length)
    {
        Span<nint> copy = stackalloc nint[_values.Length];
        Allocate(copy, length);
        for (var i = 0; i < copy.Length; i++)
        {
            var (data, stride) = source.Tensor(i);
            CopyHeads(data, stride, (nint)NativeRuntime.Data(copy[i]), length, length);
        }

        Replace(copy);
        Length = length;
    }

    private void Replace(ReadOnlySpan<nint> values)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            NativeRuntime.Release(_values[i]);
            _values[i] = values[i];
        }
    }

    private void Allocate(Span<nint> values, int length)
    {
        ReadOnlySpan<long> shape = [1, Graph.KeyValueHeads, length, Graph.HeadSize];
        var allocator = (_device ?? OrtAllocator.DefaultInstance).DangerousGetHandle();
        for (var i = 0; i < values.Length; i++)
            values[i] = NativeRuntime.AllocateTensor(allocator, shape, Graph.CacheType);
    }
}
