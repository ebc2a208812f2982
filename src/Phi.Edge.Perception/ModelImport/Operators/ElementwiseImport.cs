using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>Operators that treat every element alike; the layout does not matter to them.</summary>
internal static class ElementwiseImport
{
    public static void Add(GraphImport import, TfLiteOperator op)
    {
        var activation = import.Options(op, TfLiteOptions.Add).U8(0);
        import.ExpectOutput(op, import.Input(op, 0).Shape);
        import.ExpectOutput(op, import.Input(op, 1).Shape);
        var sum = import.Onnx.Node("Add", [import.Value(op, 0), import.Value(op, 1)]);
        import.Define(op, import.Activate(op, sum, activation));
    }

    public static void Mul(GraphImport import, TfLiteOperator op)
    {
        if (import.Options(op, TfLiteOptions.Mul).U8(0) != 0) throw import.Error(op, "has an activation");
        if (!import.IsConstant(op, 1)) throw import.Error(op, "multiplies by something that is not a constant");
        if (import.IsTransform(op, 0)) AffineArithmetic.Scale(import, op);
        else MulByScalar(import, op);
    }

    public static void Relu(GraphImport import, TfLiteOperator op) => Unary(import, op, "Relu");

    public static void Logistic(GraphImport import, TfLiteOperator op) => Unary(import, op, "Sigmoid");

    private static void MulByScalar(GraphImport import, TfLiteOperator op)
    {
        var factor = import.Floats(op, 1);
        if (factor.Length != 1) throw import.Error(op, $"multiplies by a constant of {factor.Length} elements; only one is supported");
        import.ExpectOutput(op, import.Input(op, 0).Shape);
        import.Define(op, import.Onnx.Node("Mul", [import.Value(op, 0), import.Onnx.Scalar(factor[0])]));
    }

    private static void Unary(GraphImport import, TfLiteOperator op, string type)
    {
        import.ExpectOutput(op, import.Input(op, 0).Shape);
        import.Define(op, import.Onnx.Node(type, [import.Value(op, 0)]));
    }
}
