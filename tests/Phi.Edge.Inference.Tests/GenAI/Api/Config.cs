namespace Microsoft.ML.OnnxRuntimeGenAI;

public sealed class Config(string modelPath) : IDisposable
{
    private readonly FakeGenAi _fake = FakeGenAi.Current;

    public void ClearProviders() => _fake.Note("clear providers");

    public void AppendProvider(string providerName) => _fake.Note($"provider {providerName}");

    public void SetProviderOption(string providerName, string optionName, string optionValue) =>
        _fake.Note($"provider option {providerName} {optionName}={optionValue}");

    public void Dispose() => _fake.Note($"config closed {Path.GetFileName(modelPath)}");
}
