namespace Microsoft.ML.OnnxRuntimeGenAI;

public sealed class Model : IDisposable
{
    private readonly FakeGenAi _fake = FakeGenAi.Current;

    public Model(string modelPath) => _fake.Note($"model {Path.GetFileName(modelPath)}");

    public Model(Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        _fake.Note("model");
    }

    public string GetModelType() => "phi4mm";

    public void Dispose() => _fake.Note("model closed");
}
