namespace Phi.Edge.Inference.Tests;

/// <summary>A copy of a golden folder that a test may damage; deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string source)
    {
        foreach (var file in Directory.GetFiles(source))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("phi-edge-").FullName;

    public string FileAt(string name) => System.IO.Path.Combine(Path, name);

    public void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(FileAt(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(FileAt(file), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
