using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Tests.ModelImport;

namespace Phi.Edge.Perception.Tests.Models;

public sealed class ModelCatalogTests : IDisposable
{
    private readonly TemporaryModels _models = new();

    [Fact]
    public void Load_ShippedCatalog_MatchesThePackageLock()
    {
        var catalog = ModelCatalog.Load(Path.Combine(SourceModels.ModelsFolder, "catalog.json"));
        var package = File.ReadAllText(Path.Combine(SourceModels.ModelsFolder, "package.json"));

        Assert.Equal(13, catalog.Models.Count(model => !model.IsShipped));
        Assert.All(catalog.Models.Where(model => !model.IsShipped), model => Assert.Contains($"\"{model.Package}\": \"{model.Version}\"", package, StringComparison.Ordinal));
        Assert.DoesNotContain("resolved", File.ReadAllText(Path.Combine(SourceModels.ModelsFolder, "package-lock.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ShippedCatalog_MatchesTheFilesBesideIt()
    {
        var catalog = ModelCatalog.Load(Path.Combine(SourceModels.ModelsFolder, "catalog.json"));
        var store = new ModelStore(catalog, "/no/such/cache");

        var shipped = catalog.Models.Where(model => model.IsShipped).ToArray();
        Assert.Equal(4, shipped.Length);
        Assert.All(shipped, model => Assert.Equal(PreparedState.Ready, store.Verify(model)));
        Assert.All(shipped, model => Assert.Equal(new FileInfo(store.Locate(model.Name)).Length, model.Size));
    }

    [Theory]
    [InlineData("\"small\"", "\"../evil\"", "name must be")]
    [InlineData("assets.data", "../assets.data", "no file name within the package")]
    [InlineData("@maker/package", "../package", "no package name")]
    [InlineData("small.onnx", "small.exe", "ending in .onnx")]
    [InlineData("tflite", "pickle", "format 'pickle' is unknown")]
    [InlineData("\"end\": ", "\"end\": 1", "is not")]
    [InlineData("\"licence\"", "\"license\"", "license")]
    [InlineData("\"licence\": \"MIT\",", "", "licence")]
    [InlineData("\"licence\": \"MIT\"", "\"licence\": null", "licence")]
    [InlineData("\"size\"", "\"Size\"", "Size")]
    [InlineData("} ] }", "", "not valid")]
    public void Load_BadCatalog_SaysWhat(string original, string replacement, string expected)
    {
        File.WriteAllText(_models.CatalogPath, _models.Entry().Replace(original, replacement, StringComparison.Ordinal));
        AssertError(expected);
    }

    [Fact]
    public void Load_UnknownProperty_NamesIt()
    {
        File.WriteAllText(_models.CatalogPath, _models.Entry(extra: ", \"extra\": 1"));
        AssertError("extra");
    }

    [Fact]
    public void Load_ShortHash_Throws()
    {
        File.WriteAllText(_models.CatalogPath, _models.Entry(sha256: "abc"));
        AssertError("sha256 must be 64");
    }

    [Fact]
    public void Load_SameNameTwice_Throws()
    {
        var entry = _models.Entry();
        var body = entry[(entry.IndexOf('[', StringComparison.Ordinal) + 1)..entry.LastIndexOf(']')];
        File.WriteAllText(_models.CatalogPath, $$"""{ "models": [{{body}},{{body}}] }""");
        AssertError("names 'small' twice");
    }

    [Fact]
    public void Load_MissingFile_Throws()
    {
        File.Delete(_models.CatalogPath);
        AssertError("cannot be read");
    }

    [Fact]
    public void Find_UnknownName_ListsTheKnown() =>
        Assert.Contains("the catalog has small", Assert.Throws<ModelCatalogException>(() => _models.Catalog.Find("big")).Message, StringComparison.Ordinal);

    public void Dispose() => _models.Dispose();

    private void AssertError(string expected)
    {
        var error = Assert.Throws<ModelCatalogException>(() => ModelCatalog.Load(_models.CatalogPath));
        Assert.Contains(_models.CatalogPath, error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
