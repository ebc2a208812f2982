namespace Microsoft.ML.OnnxRuntimeGenAI;

public sealed class MultiModalProcessor : IDisposable
{
    private readonly FakeGenAi _fake = FakeGenAi.Current;

    public MultiModalProcessor(Model model) => ArgumentNullException.ThrowIfNull(model);

    public NamedTensors ProcessImagesAndAudios(string prompt, Images images, Audios audios)
    {
        _fake.Note($"process '{prompt}' {images?.Count ?? 0} images {audios?.Count ?? 0} audios");
        return new NamedTensors();
    }

    public void Dispose()
    {
    }
}
