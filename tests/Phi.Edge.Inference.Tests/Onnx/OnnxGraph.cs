using System.Runtime.InteropServices;
using Google.Protobuf;
using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Tests.Onnx;

/// <summary>Puts small graphs together.</summary>
internal sealed class OnnxGraph
{
    public const int Float = 1, UInt8 = 2, Int32 = 6, Int64 = 7, Float16 = 10;
    private int _names;

    public GraphProto Proto { get; } = new() { Name = "g" };

    public void Input(string name, int type, params object[] dims) => Proto.Input.Add(Value(name, type, dims));

    public void Output(string name, int type, params object[] dims) => Proto.Output.Add(Value(name, type, dims));

    public string Node(string op, string[] inputs, string[]? outputs = null, string domain = "", params (string Name, object Value)[] attributes)
    {
        outputs ??= [$"t{_names++}"];
        var node = new NodeProto { OpType = op, Domain = domain, Name = $"n{_names++}" };
        node.Input.AddRange(inputs);
        node.Output.AddRange(outputs);
        foreach (var (name, value) in attributes)
            node.Attribute.Add(Attribute(name, value));
        Proto.Node.Add(node);
        return outputs[0];
    }

    public string Constant(long[] values, params long[] dims) => Initializer($"c{_names++}", Int64, dims, MemoryMarshal.AsBytes(values.AsSpan()));

    public string Initializer(string name, int type, long[] dims, ReadOnlySpan<byte> raw)
    {
        Proto.Initializer.Add(Tensor(name, type, dims, raw));
        return name;
    }

    /// <summary>A float tensor in the type asked for.</summary>
    public string Weights(string name, int type, long[] dims, float[] values) => Initializer(name, type, dims, Bytes(type, values));

    public byte[] ToModel()
    {
        var model = new ModelProto { IrVersion = 8, ProducerName = "phi-edge-tests", Graph = Proto };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = 17 });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "com.microsoft", Version = 1 });
        return model.ToByteArray();
    }

    public static byte[] Bytes(int type, float[] values) => type == Float16
        ? MemoryMarshal.AsBytes(values.Select(v => (Half)v).ToArray().AsSpan()).ToArray()
        : MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    public static TensorProto Tensor(string name, int type, long[] dims, ReadOnlySpan<byte> raw)
    {
        var tensor = new TensorProto { Name = name, DataType = type, RawData = ByteString.CopyFrom(raw) };
        tensor.Dims.AddRange(dims);
        return tensor;
    }

    private static AttributeProto Attribute(string name, object value) => value switch
    {
        float f => new AttributeProto { Name = name, F = f, Type = AttributeProto.Types.AttributeType.Float },
        int i => new AttributeProto { Name = name, I = i, Type = AttributeProto.Types.AttributeType.Int },
        GraphProto g => new AttributeProto { Name = name, G = g, Type = AttributeProto.Types.AttributeType.Graph },
        TensorProto t => new AttributeProto { Name = name, T = t, Type = AttributeProto.Types.AttributeType.Tensor },
        _ => throw new ArgumentException($"No attribute of type {value.GetType()}", nameof(value)),
    };

    private static ValueInfoProto Value(string name, int type, object[] dims)
    {
        var shape = new TensorShapeProto();
        foreach (var dim in dims)
            shape.Dim.Add(dim is string s ? new TensorShapeProto.Types.Dimension { DimParam = s } : new TensorShapeProto.Types.Dimension { DimValue = Convert.ToInt64(dim) });
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = type, Shape = shape } } };
    }
}
