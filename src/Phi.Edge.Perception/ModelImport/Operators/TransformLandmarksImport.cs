using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>TransformLandmarks on two-dimensional points [1,N,2]: p · Linear + Translation.</summary>
internal static class TransformLandmarksImport
{
    public static void Import(GraphImport import, TfLiteOperator op)
    {
        var shape = import.RankedInput(op, 0, 3).Shape;
        if (shape[2] != 2) throw import.Error(op, $"has points of {shape[2]} dimensions; 2 are supported");
        import.ExpectOutput(op, shape);
        var transform = import.Transform(op, 1);
        var turned = import.Onnx.Node("MatMul", [import.Value(op, 0), transform.Linear]);
        import.Define(op, import.Onnx.Node("Add", [turned, transform.Translation]));
    }
}
