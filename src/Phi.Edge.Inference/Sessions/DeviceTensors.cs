using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Sessions;

/// <summary>
/// Moves tensors to the device once, so that no run copies them again: a graph that does nothing but hand its input on, run on
/// the device, with an output that lies there already. It needs no library besides ONNX Runtime.
/// </summary>
internal sealed class DeviceTensors(SessionFactory factory, OrtAllocator allocator) : IDisposable
{
    private readonly Dictionary<TensorElementType, (InferenceSession Session, NativeCall Call)> _copiers = [];
    private readonly List<nint> _values = [];
    private readonly RunOptions _options = new();

    /// <summary>The device's allocator.</summary>
    public OrtAllocator Allocator { get; } = allocator;

    /// <summary>Copies a tensor to the device; the copy lives as long as this.</summary>
    public nint Upload(NativeBuffer source, ReadOnlySpan<long> shape)
    {
        var call = Copier(source.Type);
        var value = NativeRuntime.AllocateTensor(Allocator.DangerousGetHandle(), shape, source.Type);
        _values.Add(value);
        call.Inputs[0] = source.Value;
        call.Outputs[0] = value;
        call.Run(_options);
        return value;
    }

    public void Dispose()
    {
        foreach (var value in _values)
            NativeRuntime.Release(value);
        _values.Clear();
        foreach (var (session, call) in _copiers.Values)
        {
            call.Dispose();
            session.Dispose();
        }

        _options.Dispose();
    }

    private NativeCall Copier(TensorElementType type)
    {
        if (_copiers.TryGetValue(type, out var known))
            return known.Call;
        var session = factory.Open(CopyGraph(type), Path.Combine(AppContext.BaseDirectory, "copy.onnx"), GraphRole.Decoder);
        var call = new NativeCall(session, ["x"], ["y"]);
        _copiers[type] = (session, call);
        return call;
    }

    private static byte[] CopyGraph(TensorElementType type)
    {
        var node = new NodeProto { OpType = "Identity", Name = "copy" };
        node.Input.Add("x");
        node.Output.Add("y");
        var graph = new GraphProto { Name = "copy" };
        graph.Node.Add(node);
        graph.Input.Add(Value("x", type));
        graph.Output.Add(Value("y", type));
        var model = new ModelProto { IrVersion = 8, Graph = graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = 17 });
        return model.ToByteArray();
    }

    private static ValueInfoProto Value(string name, TensorElementType type) =>
        new() { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type } } };
}
