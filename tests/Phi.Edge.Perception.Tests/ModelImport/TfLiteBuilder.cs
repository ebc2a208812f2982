using System.Runtime.InteropServices;

namespace Phi.Edge.Perception.Tests.ModelImport;

/// <summary>Builds small TFLite files for tests, right ones and wrong ones.</summary>
internal sealed class TfLiteBuilder
{
    private readonly List<FlatTableSpec> _codes = [];
    private readonly List<FlatTableSpec> _tensors = [];
    private readonly List<FlatTableSpec> _operators = [];
    private readonly List<FlatTableSpec> _buffers = [new()];

    public int Version { get; init; } = 3;

    public int Tensor(string name, int[] shape, byte type = 0, byte[]? data = null, FlatTableSpec? sparsity = null)
    {
        if (data is not null) _buffers.Add(new(data));
        _tensors.Add(new(shape, type, data is null ? 0 : _buffers.Count - 1, name, null, null, sparsity));
        return _tensors.Count - 1;
    }

    public int Floats(string name, int[] shape, params float[] values) => Tensor(name, shape, 0, Bytes(values));

    public int Halves(string name, int[] shape, params float[] values) =>
        Tensor(name, shape, 1, MemoryMarshal.AsBytes(Array.ConvertAll(values, value => (Half)value).AsSpan()).ToArray());

    public int Ints(string name, int[] shape, params int[] values) => Tensor(name, shape, 2, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    public void Operator(int code, int[] inputs, int[] outputs, byte optionsType = 0, FlatTableSpec? options = null)
    {
        _codes.Add(new((byte)Math.Min(code, 127), null, 1, code));
        _operators.Add(new(_codes.Count - 1, inputs, outputs, optionsType, options));
    }

    public void Custom(string name, int[] inputs, int[] outputs, byte[]? options = null)
    {
        _codes.Add(new((byte)32, name, 2, 32));
        _operators.Add(new(_codes.Count - 1, inputs, outputs, null, null, options));
    }

    public byte[] Build(int[] inputs, int[] outputs)
    {
        var graph = new FlatTableSpec(_tensors.ToArray(), inputs, outputs, _operators.ToArray(), "main");
        return FlatBufferWriter.Write(
            new(Version, _codes.ToArray(), new[] { graph }, "test", _buffers.ToArray()), "TFL3");
    }

    private static byte[] Bytes(float[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
