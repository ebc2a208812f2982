using Phi.Edge.Perception.Models;

namespace Phi.Edge.Perception.Tests.Models;

public sealed class ModelStoreTests : IDisposable
{
    private readonly TemporaryModels _models = new();

    [Fact]
    public void Locate_NotPrepared_SaysHowToPrepare() =>
        Assert.Contains("phi-edge models prepare", Assert.Throws<ModelCatalogException>(() => _models.Store.Locate("small")).Message, StringComparison.Ordinal);

    [Fact]
    public void Locate_PreparedFromOtherBytes_IsOutdated()
    {
        _models.Preparer.Prepare(_models.Model);
        File.WriteAllText(_models.CatalogPath, _models.Entry(sha256: new string('0', 64)));

        Assert.Equal(PreparedState.Outdated, _models.Store.Inspect(_models.Model));
        Assert.Throws<ModelCatalogException>(() => _models.Store.Locate("small"));
    }

    [Fact]
    public void Verify_ChangedFile_IsDamaged()
    {
        _models.Preparer.Prepare(_models.Model);
        File.AppendAllText(_models.Store.PathOf(_models.Model), "x");

        Assert.Equal(PreparedState.Damaged, _models.Store.Verify(_models.Model));
    }

    [Theory]
    [InlineData("/own", "/xdg", "/home/me", "/own")]
    [InlineData(null, "/xdg", "/home/me", "/xdg/phi-edge/models")]
    [InlineData(null, "relative", "/home/me", "/home/me/.cache/phi-edge/models")]
    [InlineData("", null, "/home/me", "/home/me/.cache/phi-edge/models")]
    public void DefaultCache_Environment_FollowsTheOrder(string? own, string? xdg, string? home, string expected)
    {
        var environment = new Dictionary<string, string?> { ["PHI_EDGE_CACHE"] = own, ["XDG_CACHE_HOME"] = xdg, ["HOME"] = home };
        Assert.Equal(expected, ModelFolders.DefaultCache(environment.GetValueOrDefault));
    }

    public void Dispose() => _models.Dispose();
}
