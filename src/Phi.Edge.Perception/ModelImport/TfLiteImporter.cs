using Phi.Edge.Onnx.Proto;
using Phi.Edge.Perception.ModelImport.Operators;
using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport;

/// <summary>
/// Turns a TFLite file into an ONNX model. Inputs are planar: a [1,H,W,C] input of the file becomes [1,C,H,W], because our
/// sampler writes the tensor itself and planes save a transposition per frame. Outputs keep the file's order, names, shapes.
/// </summary>
internal static class TfLiteImporter
{
    /// <summary>Changes whenever the same file would give another ONNX model; prepared models are then made anew.</summary>
    public const int Version = 1;

    /// <exception cref="ModelImportException">The file is damaged or uses something unknown.</exception>
    public static ModelProto Import(ReadOnlyMemory<byte> data, string file)
    {
        var model = TfLiteReader.Read(data, file);
        var import = new GraphImport(model, file);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in model.Inputs) AddInput(model, import, model.Tensors[index], names);
        foreach (var op in model.Operators) OperatorTable.For(op)(import, op);
        if (model.Outputs.Length == 0) throw model.Error("graph outputs", "there are none");
        foreach (var index in model.Outputs) AddOutput(model, import, model.Tensors[index], names);
        return import.Onnx.ToModel();
    }

    private static void AddInput(TfLiteModel model, GraphImport import, TfLiteTensor tensor, HashSet<string> names)
    {
        CheckInterface(model, tensor, names);
        import.Define(tensor, tensor.Name);
        import.Onnx.Input(tensor.Name, tensor.OnnxShape);
    }

    private static void AddOutput(TfLiteModel model, GraphImport import, TfLiteTensor tensor, HashSet<string> names)
    {
        CheckInterface(model, tensor, names);
        var value = import.ValueOf(tensor);
        long[] shape = [.. tensor.Shape.Select(size => (long)size)];
        if (tensor.Rank != 4) import.Onnx.NodeTo(tensor.Name, "Identity", [value]);
        else if (tensor.IsLayoutFree) import.Onnx.NodeTo(tensor.Name, "Reshape", [value, import.Onnx.Longs(shape)]);
        else import.Onnx.NodeTo(tensor.Name, "Transpose", [value], OnnxGraph.Ints("perm", 0, 2, 3, 1));
        import.Onnx.Output(tensor.Name, shape);
    }

    private static void CheckInterface(TfLiteModel model, TfLiteTensor tensor, HashSet<string> names)
    {
        if (tensor.Type != TfLiteType.Float32) throw model.Error(tensor.Where, $"is an input or output of type {tensor.Type}; only float32 is supported");
        if (tensor.Name.Length == 0 || tensor.Name.StartsWith('#') || !names.Add(tensor.Name))
            throw model.Error(tensor.Where, "is an input or output whose name is empty, used twice, or starts with #");
    }
}
