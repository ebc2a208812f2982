using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Tests.ModelImport;

namespace Phi.Edge.Perception.Tests.Models;

/// <summary>A folder with a package of one small model, a catalog that names it, and a cache; deleted afterwards.</summary>
internal sealed class TemporaryModels : IDisposable
{
    public const int Offset = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-models").FullName;

    public TemporaryModels()
    {
        Source = SmallModels.Convolution();
        Directory.CreateDirectory(Path.GetDirectoryName(SourcePath)!);
        File.WriteAllBytes(SourcePath, [.. new byte[Offset], .. Source, 1, 2, 3]);
        File.WriteAllText(CatalogPath, Entry());
    }

    public byte[] Source { get; }

    public string Packages => Path.Combine(_folder, "node_modules");

    public string SourcePath => Path.Combine(Packages, "@maker", "package", "assets.data");

    public string CatalogPath => Path.Combine(_folder, "catalog.json");

    public string Cache => Path.Combine(_folder, "cache", "models");

    public FakeLogCollector Logs { get; } = new();

    public ModelCatalog Catalog => ModelCatalog.Load(CatalogPath);

    public CatalogEntry Model => Catalog.Models[0];

    public ModelStore Store => new(Catalog, Cache);

    public ModelPreparer Preparer => new(Store, Packages, new FakeTimeProvider(), new FakeLogger<ModelPreparer>(Logs));

    public string Entry(string? sha256 = null, string extra = "") =>
        $$"""
        { "models": [ {
          "name": "small", "purpose": "Doubles and adds one.", "licence": "MIT", "package": "@maker/package", "version": "1.0.0",
          "file": "assets.data", "range": { "start": {{Offset}}, "end": {{Offset + Source.Length}} }, "size": {{Source.Length}},
          "sha256": "{{sha256 ?? Convert.ToHexStringLower(SHA256.HashData(Source))}}", "format": "tflite", "importedFile": "small.onnx"{{extra}}
        } ] }
        """;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
