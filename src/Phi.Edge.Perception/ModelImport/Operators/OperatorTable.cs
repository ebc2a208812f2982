using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>Which importer turns which operator into ONNX.</summary>
internal static class OperatorTable
{
    public static Action<GraphImport, TfLiteOperator> For(TfLiteOperator op) => op.Code switch
    {
        TfLiteOpCode.Add => ElementwiseImport.Add,
        TfLiteOpCode.Mul => ElementwiseImport.Mul,
        TfLiteOpCode.Relu => ElementwiseImport.Relu,
        TfLiteOpCode.PRelu => PReluImport.Import,
        TfLiteOpCode.Logistic => ElementwiseImport.Logistic,
        TfLiteOpCode.Conv2D => ConvolutionImport.Conv2D,
        TfLiteOpCode.DepthwiseConv2D => ConvolutionImport.DepthwiseConv2D,
        TfLiteOpCode.MaxPool2D => SpatialImport.MaxPool2D,
        TfLiteOpCode.ResizeBilinear => SpatialImport.ResizeBilinear,
        TfLiteOpCode.DepthToSpace => SpatialImport.DepthToSpace,
        TfLiteOpCode.Mean => SpatialImport.Mean,
        TfLiteOpCode.Pad => ShapeImport.Pad,
        TfLiteOpCode.Reshape => ShapeImport.Reshape,
        TfLiteOpCode.Concatenation => ShapeImport.Concatenation,
        TfLiteOpCode.StridedSlice => ShapeImport.StridedSlice,
        TfLiteOpCode.FullyConnected => FullyConnectedImport.Import,
        TfLiteOpCode.Dequantize => ConstantImport.Dequantize,
        TfLiteOpCode.Densify => ConstantImport.Densify,
        _ => CustomFor(op),
    };

    private static Action<GraphImport, TfLiteOperator> CustomFor(TfLiteOperator op) => op.CustomName switch
    {
        "Landmarks2TransformMatrix" => LandmarksToTransformImport.Import,
        "TransformTensorBilinear" => TransformTensorImport.Import,
        "TransformLandmarks" => TransformLandmarksImport.Import,
        _ => static (import, unknown) => throw import.Error(unknown, $"is the custom operator '{unknown.CustomName}', which this importer does not know"),
    };
}
