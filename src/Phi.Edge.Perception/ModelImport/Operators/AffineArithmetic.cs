using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>Arithmetic on 4x4 transform matrices, of which only the upper two rows are ever used.</summary>
internal static class AffineArithmetic
{
    /// <summary>Multiplies a matrix element by element with a constant 4x4, row-major.</summary>
    public static void Scale(GraphImport import, TfLiteOperator op)
    {
        var transform = import.Transform(op, 0);
        var factor = import.Floats(op, 1);
        import.ExpectOutput(op, 1, 4, 4);
        if (factor.Length != 16) throw import.Error(op, $"scales a 4x4 matrix by {factor.Length} elements");
        // Linear is transposed, so its factors are too.
        var linear = Times(import, transform.Linear, [factor[0], factor[4], factor[1], factor[5]], 2);
        var translation = Times(import, transform.Translation, [factor[3], factor[7]], 1);
        import.Define(op, new AffineTransform(linear, translation));
    }

    private static string Times(GraphImport import, string value, float[] factors, int rows) =>
        factors.All(factor => factor == 1) ? value : import.Onnx.Node("Mul", [value, import.Onnx.Floats(factors, rows, 2)]);
}
