namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>One operator of the file, with its options still in their table.</summary>
internal sealed record TfLiteOperator(
    int Index, TfLiteOpCode Code, string CustomName, int[] Inputs, int[] Outputs,
    TfLiteOptions OptionsType, FlatTable Options, ReadOnlyMemory<byte> CustomOptions)
{
    public string Where => $"operator {Index} ({(Code == TfLiteOpCode.Custom ? CustomName : Code)})";
}
