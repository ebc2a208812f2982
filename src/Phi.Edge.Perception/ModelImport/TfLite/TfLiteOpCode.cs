namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>The operator codes of the TFLite schema that the importer knows, by the schema's names.</summary>
internal enum TfLiteOpCode
{
    Add = 0,
    Concatenation = 2,
    Conv2D = 3,
    DepthwiseConv2D = 4,
    DepthToSpace = 5,
    Dequantize = 6,
    FullyConnected = 9,
    Logistic = 14,
    MaxPool2D = 17,
    Mul = 18,
    Relu = 19,
    Reshape = 22,
    ResizeBilinear = 23,
    Custom = 32,
    Pad = 34,
    Mean = 40,
    StridedSlice = 45,
    PRelu = 54,
    Densify = 124,
}
