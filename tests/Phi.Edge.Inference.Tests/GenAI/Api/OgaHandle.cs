namespace Microsoft.ML.OnnxRuntimeGenAI;

/// <summary>
/// Stands for the official library's class of the same name, so that the opt-in flavour's code is compiled and run by every
/// build, which cannot restore the package. Signatures as that library publishes them; behaviour is only what the tests need.
/// </summary>
public sealed class OgaHandle : IDisposable
{
    private readonly FakeGenAi _fake = FakeGenAi.Current;

    public OgaHandle() => _fake.LibraryOpened();

    public void Dispose() => _fake.Note("shutdown");
}
