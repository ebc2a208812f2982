namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>The activation fused into an operator, by the schema's numbers.</summary>
internal enum TfLiteActivation
{
    None = 0,
    Relu = 1,
    Relu6 = 3,
}
