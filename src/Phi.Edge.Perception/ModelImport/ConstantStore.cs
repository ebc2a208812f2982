using System.Runtime.InteropServices;
using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport;

/// <summary>The constants of a file as float32 or int32, decoded once each, within a budget.</summary>
internal sealed class ConstantStore(TfLiteModel model)
{
    private readonly Dictionary<int, float[]> _floats = [];
    private long _elements;

    public bool IsConstant(int tensor) => _floats.ContainsKey(tensor) || model.Tensors[tensor].IsConstant;

    /// <summary>Gives a tensor that an operator computes from constants its value.</summary>
    public void Define(int tensor, float[] values) => _floats.Add(tensor, values);

    public float[] Floats(int index)
    {
        if (_floats.TryGetValue(index, out var known)) return known;
        var tensor = model.Tensors[index];
        if (!tensor.IsConstant) throw model.Error(tensor.Where, "must be a constant");
        var values = tensor.Sparsity is null ? Decode(tensor, tensor.Data.Span) : throw model.Error(tensor.Where, "is sparse and used without DENSIFY");
        return _floats[index] = values;
    }

    public int[] Ints(int index)
    {
        var tensor = model.Tensors[index];
        if (!tensor.IsConstant || tensor.Type != TfLiteType.Int32 || tensor.Sparsity is not null)
            throw model.Error(tensor.Where, "must be an int32 constant");
        Spend(tensor, tensor.Elements);
        return MemoryMarshal.Cast<byte, int>(tensor.Data.Span).ToArray();
    }

    /// <summary>Lays the entries of a sparse constant out densely.</summary>
    public float[] Densify(int index)
    {
        var tensor = model.Tensors[index];
        if (!tensor.IsConstant || tensor.Sparsity is not { } sparsity) throw model.Error(tensor.Where, "is not a sparse constant");
        Spend(tensor, tensor.Elements);
        return SparseTensor.Densify(model, tensor, sparsity, Decode(tensor, tensor.Data.Span));
    }

    private float[] Decode(TfLiteTensor tensor, ReadOnlySpan<byte> bytes)
    {
        switch (tensor.Type)
        {
            case TfLiteType.Float32:
                Spend(tensor, bytes.Length / sizeof(float));
                return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
            case TfLiteType.Float16:
                var halves = MemoryMarshal.Cast<byte, Half>(bytes);
                Spend(tensor, halves.Length);
                var floats = new float[halves.Length];
                for (var i = 0; i < floats.Length; i++) floats[i] = (float)halves[i];
                return floats;
            default:
                throw model.Error(tensor.Where, $"is {tensor.Type} where a float constant is needed");
        }
    }

    private void Spend(TfLiteTensor tensor, int elements)
    {
        if ((_elements += elements) > ImportLimits.ConstantElements)
            throw model.Error(tensor.Where, $"the constants exceed {ImportLimits.ConstantElements} elements");
    }
}
