namespace Microsoft.ML.OnnxRuntimeGenAI;

public sealed class Images : IDisposable
{
    private Images(int count) => Count = count;

    internal int Count { get; }

    public static Images Load(string[] paths)
    {
        foreach (var path in paths)
            FakeGenAi.Current.Note($"load {Path.GetExtension(path)} {new FileInfo(path).Length}");
        return new Images(paths.Length);
    }

    public void Dispose()
    {
    }
}
