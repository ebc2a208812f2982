using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Phi.Edge.Inference.Sessions;

/// <summary>Zeroed memory outside the managed heap, and the one tensor that looks at it now; the tensor's shape may change.</summary>
internal sealed unsafe class NativeBuffer : IDisposable
{
    private const int Alignment = 64; // a cache line, and the widest vector load
    private readonly TensorElementType _type;
    private readonly bool _owned;
    private byte* _data;
    private long _bytes;

    /// <summary>Allocates memory for <paramref name="elements"/> of the type.</summary>
    public NativeBuffer(TensorElementType type, long elements)
    {
        _type = type;
        _owned = true;
        Grow(elements);
    }

    /// <summary>Looks at foreign memory, which must outlive this.</summary>
    public NativeBuffer(TensorElementType type, byte* data, long bytes)
    {
        _type = type;
        _data = data;
        _bytes = bytes;
    }

    /// <summary>The tensor, or zero before <see cref="Shape"/>.</summary>
    public nint Value { get; private set; }

    public byte* Data => _data;

    public long Bytes => _bytes;

    public TensorElementType Type => _type;

    public Span<T> Span<T>(int count) where T : unmanaged => new(_data, count);

    /// <summary>Makes the tensor show the first elements in a shape, from an element on.</summary>
    public nint Shape(ReadOnlySpan<long> shape, long firstElement = 0)
    {
        var size = TensorTypes.Size(_type);
        long elements = 1;
        foreach (var dimension in shape)
            elements *= dimension;
        if ((firstElement + elements) * size > _bytes)
            throw new PhiRuntimeException($"A tensor of {elements} elements does not fit its buffer of {_bytes} bytes.");
        NativeRuntime.Release(Value);
        Value = 0;
        Value = NativeRuntime.CreateTensor(OrtMemoryInfo.DefaultInstance.DangerousGetHandle(), _data + (firstElement * size), elements * size, shape, _type);
        return Value;
    }

    /// <summary>Makes room for the elements; what was there is lost when the memory moves.</summary>
    public void Reserve(long elements)
    {
        if (elements * TensorTypes.Size(_type) > _bytes)
            Grow(elements);
    }

    public void Dispose()
    {
        NativeRuntime.Release(Value);
        Value = 0;
        if (_owned)
            Free();
        _data = null;
        GC.SuppressFinalize(this);
    }

    ~NativeBuffer() => Dispose();

    private void Grow(long elements)
    {
        NativeRuntime.Release(Value);
        Value = 0;
        Free();
        _bytes = Math.Max(elements * TensorTypes.Size(_type), Alignment);
        // calloc hands out untouched zero pages: memory that is never written is never resident
        var raw = (byte*)NativeMemory.AllocZeroed((nuint)(_bytes + Alignment + sizeof(nint)));
        _data = (byte*)(((nint)raw + sizeof(nint) + Alignment - 1) / Alignment * Alignment);
        ((nint*)_data)[-1] = (nint)raw;
        GC.AddMemoryPressure(_bytes);
    }

    private void Free()
    {
        if (_data is null)
            return;
        NativeMemory.Free((void*)((nint*)_data)[-1]);
        GC.RemoveMemoryPressure(_bytes);
        _data = null;
    }
}
