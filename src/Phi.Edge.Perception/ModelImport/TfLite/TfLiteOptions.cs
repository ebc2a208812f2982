namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>Which options table an operator carries: the union types of the TFLite schema.</summary>
internal enum TfLiteOptions
{
    None = 0,
    Conv2D = 1,
    DepthwiseConv2D = 2,
    Pool2D = 5,
    FullyConnected = 8,
    Concatenation = 10,
    Add = 11,
    ResizeBilinear = 15,
    Reshape = 17,
    Mul = 21,
    Pad = 22,
    Reducer = 27,
    StridedSlice = 32,
    DepthToSpace = 94,
}
