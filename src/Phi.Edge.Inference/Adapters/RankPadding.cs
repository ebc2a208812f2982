using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Adapters;

/// <summary>
/// Widens an adapter's tensor to a larger rank without changing what it computes: the added rows of A and columns of B are
/// zero. In 4-bit weights zero is the byte 0x88 (both halves at the symmetric zero point 8) under a scale of 0.
/// </summary>
internal static class RankPadding
{
    private const byte QuantizedZero = 0x88;

    /// <summary>Copies a tensor into the corner of a larger one.</summary>
    /// <param name="source">The tensor's bytes.</param>
    /// <param name="type">Its element type.</param>
    /// <param name="from">Its dimensions.</param>
    /// <param name="to">The larger dimensions, as many as <paramref name="from"/>.</param>
    public static NativeBuffer Pad(ReadOnlySpan<byte> source, TensorElementType type, IReadOnlyList<long> from, IReadOnlyList<long> to)
    {
        var size = TensorTypes.Size(type);
        var target = new NativeBuffer(type, Product(to, 0));
        var bytes = target.Span<byte>(checked((int)(Product(to, 0) * size)));
        if (type is TensorElementType.UInt8)
            bytes.Fill(QuantizedZero);
        Copy(source, from, bytes, to, 0, size);
        return target;
    }

    private static void Copy(ReadOnlySpan<byte> source, IReadOnlyList<long> from, Span<byte> target, IReadOnlyList<long> to, int axis, int size)
    {
        if (axis == from.Count - 1)
        {
            source[..(int)(from[axis] * size)].CopyTo(target);
            return;
        }

        var (sourceStep, targetStep) = ((int)(Product(from, axis + 1) * size), (int)(Product(to, axis + 1) * size));
        for (var i = 0; i < from[axis]; i++)
            Copy(source[(i * sourceStep)..], from, target[(i * targetStep)..], to, axis + 1, size);
    }

    private static long Product(IReadOnlyList<long> dims, int from)
    {
        var product = 1L;
        for (var i = from; i < dims.Count; i++)
            product *= dims[i];
        return product;
    }
}
