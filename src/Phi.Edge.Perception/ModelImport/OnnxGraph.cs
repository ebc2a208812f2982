using System.Runtime.InteropServices;
using Google.Protobuf;
using Phi.Edge.Onnx.Proto;
using static Phi.Edge.Onnx.Proto.AttributeProto.Types;

namespace Phi.Edge.Perception.ModelImport;

/// <summary>Writes one ONNX graph: nodes in execution order, constants as float32 or int64.</summary>
internal sealed class OnnxGraph(string name)
{
    // 16 brought GridSample, 18 moved ReduceMean's axes to an input: 17 is what every provider runs.
    private const int Opset = 17;
    private const int IrVersion = 8;
    private const int FloatType = 1;
    private const int ByteType = 2;
    private const int Int64Type = 7;

    private readonly GraphProto _graph = new() { Name = name };
    private readonly Dictionary<string, string> _scalars = new(StringComparer.Ordinal);
    private int _next;
    private long _constantBytes;

    public string Node(string type, string[] inputs, params AttributeProto[] attributes)
    {
        var output = NewName();
        NodeTo(output, type, inputs, attributes);
        return output;
    }

    public void NodeTo(string output, string type, string[] inputs, params AttributeProto[] attributes)
    {
        var node = new NodeProto { Name = $"{type}_{_graph.Node.Count}", OpType = type };
        node.Input.AddRange(inputs);
        node.Output.Add(output);
        node.Attribute.AddRange(attributes);
        _graph.Node.Add(node);
    }

    public string Floats(ReadOnlySpan<float> values, params ReadOnlySpan<long> shape) => Constant(MemoryMarshal.AsBytes(values), FloatType, shape);

    public string Longs(params ReadOnlySpan<long> values) => Constant(MemoryMarshal.AsBytes(values), Int64Type, [values.Length]);

    /// <summary>A scalar constant; equal scalars are stored once.</summary>
    public string Scalar(float value)
    {
        var key = BitConverter.SingleToUInt32Bits(value).ToString("x8");
        if (!_scalars.TryGetValue(key, out var known)) _scalars[key] = known = Constant(MemoryMarshal.AsBytes([value]), FloatType, []);
        return known;
    }

    public void Input(string input, IEnumerable<long> shape) => _graph.Input.Add(Value(input, shape));

    /// <summary>An input of bytes; a negative size is open.</summary>
    public void ByteInput(string input, IEnumerable<long> shape)
    {
        var value = Value(input, shape);
        value.Type.TensorType.ElemType = ByteType;
        _graph.Input.Add(value);
    }

    public void Output(string output, IEnumerable<long> shape) => _graph.Output.Add(Value(output, shape));

    public ModelProto ToModel() => new()
    {
        IrVersion = IrVersion,
        ProducerName = "phi-edge",
        OpsetImport = { new OperatorSetIdProto { Version = Opset } },
        Graph = _graph,
    };

    public static AttributeProto Ints(string attribute, params ReadOnlySpan<long> values)
    {
        var proto = new AttributeProto { Name = attribute, Type = AttributeType.Ints };
        foreach (var value in values) proto.Ints.Add(value);
        return proto;
    }

    public static AttributeProto Int(string attribute, long value) => new() { Name = attribute, Type = AttributeType.Int, I = value };

    public static AttributeProto Text(string attribute, string value) =>
        new() { Name = attribute, Type = AttributeType.String, S = ByteString.CopyFromUtf8(value) };

    private string Constant(ReadOnlySpan<byte> bytes, int type, ReadOnlySpan<long> shape)
    {
        if ((_constantBytes += bytes.Length) > ImportLimits.OnnxConstantBytes)
            throw new ModelImportException(name, "constants", $"more than {ImportLimits.OnnxConstantBytes} bytes of ONNX would come out");
        var tensor = new TensorProto { Name = NewName(), DataType = type, RawData = ByteString.CopyFrom(bytes) };
        foreach (var size in shape) tensor.Dims.Add(size);
        _graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    private string NewName() => $"#{_next++}";

    private static ValueInfoProto Value(string value, IEnumerable<long> shape)
    {
        var proto = new TensorShapeProto();
        proto.Dim.AddRange(shape.Select((size, axis) => size < 0
            ? new TensorShapeProto.Types.Dimension { DimParam = $"{value}{axis}" }
            : new TensorShapeProto.Types.Dimension { DimValue = size }));
        return new() { Name = value, Type = new() { TensorType = new() { ElemType = FloatType, Shape = proto } } };
    }
}
