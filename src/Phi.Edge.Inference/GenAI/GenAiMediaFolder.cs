namespace Phi.Edge.Inference.GenAI;

/// <summary>Files for a library that loads several images by path only; gone when the prompt has been read.</summary>
internal sealed class GenAiMediaFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("phi-edge-genai-").FullName;
    private int _count;

    public string Add(ReadOnlyMemory<byte> content, string extension)
    {
        var file = Path.Combine(_path, $"{_count++}{extension}");
        using var stream = File.Create(file);
        stream.Write(content.Span);
        return file;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
