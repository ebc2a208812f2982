using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>Operators on constants: they are computed here and leave no node behind.</summary>
internal static class ConstantImport
{
    public static void Dequantize(GraphImport import, TfLiteOperator op)
    {
        import.ExpectOutput(op, import.Input(op, 0).Shape);
        import.DefineConstant(op, import.Floats(op, 0));
    }

    public static void Densify(GraphImport import, TfLiteOperator op)
    {
        import.ExpectOutput(op, import.Input(op, 0).Shape);
        import.DefineConstant(op, import.Constants.Densify(import.Input(op, 0).Index));
    }
}
