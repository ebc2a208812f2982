using System.Security.Cryptography;
using Phi.Edge.Daemon.Commands;

namespace Phi.Edge.Daemon.Tests.Commands;

public sealed class ModelsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-models").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public ModelsCommandTests()
    {
        // A TFLite file by its header only: the hash is right, the content is not.
        byte[] source = [8, 0, 0, 0, (byte)'T', (byte)'F', (byte)'L', (byte)'3', 0, 0, 0, 0];
        var package = Directory.CreateDirectory(Path.Combine(_folder, "node_modules", "package")).FullName;
        File.WriteAllBytes(Path.Combine(package, "a.tflite"), source);
        File.WriteAllText(Catalog,
            $$"""
            { "models": [ {
              "name": "broken", "purpose": "Nothing.", "licence": "MIT", "package": "package", "version": "1.0.0", "file": "a.tflite",
              "size": {{source.Length}}, "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(source))}}", "format": "tflite", "importedFile": "a.onnx"
            } ] }
            """);
    }

    private string Catalog => Path.Combine(_folder, "catalog.json");

    [Fact]
    public void List_NothingPrepared_ShowsMissingAndSucceeds()
    {
        Assert.Equal(0, Run("list"));
        Assert.Contains("Missing", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Nothing.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_NothingPrepared_Fails()
    {
        Assert.Equal(1, Run("verify"));
        Assert.Contains("1 of 1 models are not ready. Run: phi-edge models prepare", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_BrokenFile_FailsWithOneLine()
    {
        Assert.Equal(1, Run("prepare"));
        Assert.StartsWith("package/a.tflite: ", Assert.Single(_error.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_UnknownName_Fails()
    {
        Assert.Equal(1, Run("prepare", "other"));
        Assert.Contains("No model is named 'other'", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_MissingCatalog_Fails()
    {
        File.Delete(Catalog);
        Assert.Equal(1, Run("prepare"));
        Assert.Contains("cannot be read", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PrepareThenVerify_ShippedCatalog_Succeeds()
    {
        string[] folders = ["--cache", Path.Combine(_folder, "real")];
        Assert.Equal(0, ModelsCommand.Create(_output, _error).Parse(["prepare", .. folders]).Invoke());
        Assert.Equal(0, ModelsCommand.Create(_output, _error).Parse(["verify", .. folders]).Invoke());
        Assert.Contains("face_landmark_with_attention: ready", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_error.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int Run(params string[] arguments) =>
        ModelsCommand.Create(_output, _error).Parse([.. arguments, "--catalog", Catalog, "--cache", Path.Combine(_folder, "cache")]).Invoke();
}
