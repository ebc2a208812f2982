using System.Globalization;

namespace Microsoft.ML.OnnxRuntimeGenAI;

public sealed class GeneratorParams : IDisposable
{
    private readonly FakeGenAi _fake = FakeGenAi.Current;

    public GeneratorParams(Model model) => ArgumentNullException.ThrowIfNull(model);

    public void SetSearchOption(string searchOption, double value) =>
        _fake.Note(string.Create(CultureInfo.InvariantCulture, $"{searchOption}={value:0.###}"));

    public void SetSearchOption(string searchOption, bool value) => _fake.Note($"{searchOption}={value}");

    public void SetGuidance(string type, string data, bool enableFFTokens = false) => _fake.Note($"guidance {type} {data} {enableFFTokens}");

    public void Dispose()
    {
    }
}
