namespace Phi.Edge.Perception.ModelImport;

/// <summary>What a model file may ask for at most. The largest file in the catalog stays below a tenth of each.</summary>
internal static class ImportLimits
{
    public const int FileBytes = 128 << 20;
    public const int Tensors = 16_384;
    public const int Operators = 16_384;
    public const int OperatorInputs = 64;
    public const int NameBytes = 1_024;
    public const int Rank = 6;
    public const int Elements = 1 << 25;

    /// <summary>Constants decoded from one file, in elements, all together.</summary>
    public const int ConstantElements = 1 << 26;

    /// <summary>Constants written to one ONNX model, in bytes; a file can use the same constant many times.</summary>
    public const int OnnxConstantBytes = 1 << 28;
}
