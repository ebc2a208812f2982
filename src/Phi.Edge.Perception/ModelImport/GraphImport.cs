using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport;

/// <summary>
/// One import in progress: which ONNX value stands for which tensor of the file. Rank-4 values are NCHW here
/// and NHWC in the file; all others have the file's element order.
/// </summary>
internal sealed class GraphImport(TfLiteModel model, string name)
{
    private readonly Dictionary<int, string> _values = [];
    private readonly Dictionary<int, AffineTransform> _transforms = [];

    public OnnxGraph Onnx { get; } = new(name);

    public ConstantStore Constants { get; } = new(model);

    public TfLiteTensor Input(TfLiteOperator op, int index) =>
        index < op.Inputs.Length ? model.Tensors[op.Inputs[index]] : throw Error(op, $"has {op.Inputs.Length} inputs; {index + 1} are needed");

    public TfLiteTensor Output(TfLiteOperator op) =>
        op.Outputs.Length == 1 ? model.Tensors[op.Outputs[0]] : throw Error(op, $"has {op.Outputs.Length} outputs instead of one");

    public FlatTable Options(TfLiteOperator op, TfLiteOptions type) =>
        op.OptionsType == type ? op.Options : throw Error(op, $"carries {op.OptionsType} options instead of {type}");

    public float[] Floats(TfLiteOperator op, int index) => Constants.Floats(Input(op, index).Index);

    public int[] Ints(TfLiteOperator op, int index) => Constants.Ints(Input(op, index).Index);

    public bool IsConstant(TfLiteOperator op, int index) => Constants.IsConstant(Input(op, index).Index);

    /// <summary>The ONNX value of a computed input.</summary>
    public string Value(TfLiteOperator op, int index)
    {
        var tensor = Input(op, index);
        if (_values.TryGetValue(tensor.Index, out var value)) return value;
        throw Error(op, _transforms.ContainsKey(tensor.Index)
            ? $"reads the transform matrix {tensor.Where} as an ordinary tensor"
            : $"reads {tensor.Where}, which no earlier operator computes");
    }

    public bool IsTransform(TfLiteOperator op, int index) => _transforms.ContainsKey(Input(op, index).Index);

    public AffineTransform Transform(TfLiteOperator op, int index) =>
        _transforms.TryGetValue(Input(op, index).Index, out var transform) ? transform : throw Error(op, $"input {index} is not a transform matrix");

    public void Define(TfLiteOperator op, string value) => Define(Output(op), value);

    public void Define(TfLiteTensor tensor, string value)
    {
        if (IsDefined(tensor.Index) || !_values.TryAdd(tensor.Index, value)) throw model.Error(tensor.Where, "is produced twice");
    }

    public void DefineConstant(TfLiteOperator op, float[] values)
    {
        var tensor = Output(op);
        if (IsDefined(tensor.Index)) throw model.Error(tensor.Where, "is produced twice");
        Constants.Define(tensor.Index, values);
    }

    public void Define(TfLiteOperator op, AffineTransform transform)
    {
        var tensor = Output(op);
        if (IsDefined(tensor.Index) || !_transforms.TryAdd(tensor.Index, transform)) throw model.Error(tensor.Where, "is produced twice");
    }

    public string ValueOf(TfLiteTensor tensor) =>
        _values.TryGetValue(tensor.Index, out var value) ? value : throw model.Error(tensor.Where, "is an output that no operator computes");

    /// <summary>Checks that the operator's output has the shape that its inputs lead to.</summary>
    public void ExpectOutput(TfLiteOperator op, params ReadOnlySpan<int> shape)
    {
        var output = Output(op);
        if (!shape.SequenceEqual(output.Shape))
            throw Error(op, $"declares the output shape {output.ShapeText}; its inputs give [{string.Join(',', shape.ToArray())}]");
    }

    public TfLiteTensor RankedInput(TfLiteOperator op, int index, int rank) =>
        Input(op, index) is var tensor && tensor.Rank == rank ? tensor : throw Error(op, $"input {index} has shape {tensor.ShapeText}; rank {rank} is needed");

    /// <summary>Appends the activation that the file fused into an operator.</summary>
    public string Activate(TfLiteOperator op, string value, byte activation) => (TfLiteActivation)activation switch
    {
        TfLiteActivation.None => value,
        TfLiteActivation.Relu => Onnx.Node("Relu", [value]),
        TfLiteActivation.Relu6 => Onnx.Node("Clip", [value, Onnx.Scalar(0), Onnx.Scalar(6)]),
        _ => throw Error(op, $"has the unsupported activation {activation}"),
    };

    public ModelImportException Error(TfLiteOperator op, string problem) => model.Error(op.Where, problem);

    private bool IsDefined(int tensor) =>
        _values.ContainsKey(tensor) || _transforms.ContainsKey(tensor) || Constants.IsConstant(tensor);
}
