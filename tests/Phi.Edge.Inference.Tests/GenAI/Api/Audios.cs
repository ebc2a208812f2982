namespace Microsoft.ML.OnnxRuntimeGenAI;

public sealed class Audios : IDisposable
{
    private Audios(int count) => Count = count;

    internal int Count { get; }

    public static Audios Load(string[] paths)
    {
        foreach (var path in paths)
            FakeGenAi.Current.Note($"load {Path.GetExtension(path)} {new FileInfo(path).Length}");
        return new Audios(paths.Length);
    }

    public void Dispose()
    {
    }
}
