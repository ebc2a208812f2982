namespace Microsoft.ML.OnnxRuntimeGenAI;

public sealed class NamedTensors : IDisposable
{
    internal NamedTensors()
    {
    }

    public void Dispose()
    {
    }
}
