using Microsoft.ML.OnnxRuntime.Tensors;

namespace Phi.Edge.Inference.Sessions;

/// <summary>Writes token ids in the integer type that a graph takes.</summary>
internal static class TokenIds
{
    public static void Write(ReadOnlySpan<int> ids, NativeBuffer target)
    {
        if (target.Type == TensorElementType.Int32)
        {
            ids.CopyTo(target.Span<int>(ids.Length));
            return;
        }

        if (target.Type != TensorElementType.Int64)
            throw new PhiSessionException($"Token ids of type {target.Type} are not supported; export the graph with int64 or int32 ids.");
        var wide = target.Span<long>(ids.Length);
        for (var i = 0; i < ids.Length; i++)
            wide[i] = ids[i];
    }
}
