using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Decoding;

/// <summary>
/// One buffer per layer and kind for past and present alike: GroupQueryAttention sees that they are the same memory and
/// writes the new tokens in place. Going back is a matter of a smaller number.
/// </summary>
internal sealed class SharedCache : KeyValueCache
{
    private readonly OrtAllocator? _device;
    private readonly NativeBuffer[] _host = [];
    private readonly nint[] _values;

    /// <summary>Allocates for the capacity: on the device when there is an allocator for it, else in this process's memory.</summary>
    public SharedCache(DecoderGraph graph, int capacity, OrtAllocator? device) : base(graph, capacity)
    {
        _device = device;
        var count = 2 * graph.Layers;
        _values = new nint[count];
        long[] shape = [1, graph.KeyValueHeads, capacity, graph.HeadSize];
        if (device is null)
            _host = new NativeBuffer[count];
        for (var i = 0; i < count; i++)
        {
            if (device is not null)
            {
                _values[i] = NativeRuntime.AllocateTensor(device.DangerousGetHandle(), shape, graph.CacheType);
                continue;
            }

            _host[i] = new NativeBuffer(graph.CacheType, (long)graph.KeyValueHeads * capacity * graph.HeadSize);
            _values[i] = _host[i].Shape(shape);
        }
    }

    public override bool CanCopy => _device is null;

    public override void Bind(Span<nint> past, Span<nint> present, int newTokens)
    {
        _values.CopyTo(past);
        _values.CopyTo(present);
    }

    public override void Commit(ReadOnlySpan<nint> present, int newTokens) => Length += newTokens;

    public override void Truncate(int length) => Length = Math.Min(Length, length);

    public override unsafe (nint Data, int Stride) Tensor(int index) => ((nint)_host[index].Data, Capacity);

    public override void Dispose()
    {
        foreach (var buffer in _host)
            buffer.Dispose();
        if (_device is not null)
        {
            foreach (var value in _values)
                NativeRuntime.Release(value);
        }

        Array.Clear(_values);
    }

    protected override void Load(KeyValueCache source, int length)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            var (data, stride) = source.Tensor(i);
            var (target, targetStride) = Tensor(i);
            CopyHeads(data, stride, target, targetStride, length);
        }

        Length = length;
    }
}
