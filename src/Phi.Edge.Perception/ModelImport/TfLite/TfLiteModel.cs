namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>The one graph of a TFLite file; every index in it was checked.</summary>
internal sealed record TfLiteModel(
    FlatBuffer Source, TfLiteTensor[] Tensors, TfLiteOperator[] Operators, int[] Inputs, int[] Outputs)
{
    public ModelImportException Error(string where, string problem) => Source.Error(where, problem);
}
