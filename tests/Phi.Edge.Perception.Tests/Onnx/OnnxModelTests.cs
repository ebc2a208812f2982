using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Tests.ModelImport;

namespace Phi.Edge.Perception.Tests.Onnx;

public sealed class OnnxModelTests
{
    [Fact]
    public void Run_Warm_AllocatesNothing()
    {
        using var model = ImportedModel.Open(SmallModels.Convolution());
        RunTen();

        Assert.Equal(0, Allocations.Least(RunTen));

        void RunTen()
        {
            for (var i = 0; i < 10; i++) model.Run();
        }
    }

    [Fact]
    public void Load_Model_KnowsItsTensors()
    {
        using var model = ImportedModel.Open(SmallModels.Convolution());

        var input = Assert.Single(model.Inputs);
        Assert.Equal("in", input.Name);
        Assert.Equal([1, 1, 2, 2], input.Shape);
        Assert.Equal(typeof(float), input.Type);
        var output = Assert.Single(model.Outputs);
        Assert.Equal("out", output.Name);
        Assert.Equal([1, 2, 2, 1], output.Shape);
    }

    [Fact]
    public void Run_AfterCollection_StillSeesTheSameBuffers()
    {
        using var model = ImportedModel.Open(SmallModels.Convolution());
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        model.Input[3] = 20;
        model.Run();
        Assert.Equal(41, model.Output("out")[3]);
    }

    [Fact]
    public void Output_UnknownName_ListsTheKnown()
    {
        using var model = ImportedModel.Open(SmallModels.Convolution());
        Assert.Contains("it has out", Assert.Throws<OnnxModelException>(() => model.IndexOf("other")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingFile_SaysHowToPrepare() => AssertLoadError("/no/such/model.onnx", new(), "phi-edge models prepare");

    [Fact]
    public void Load_NoModel_Throws()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "this is no model");
        AssertLoadError(path, new(), "cannot be loaded");
        AssertLoadError(path, new() { Threads = 0 }, "1 to 64");
        File.Delete(path);
    }

    [Theory]
    [InlineData(ExecutionProvider.Cuda)]
    [InlineData(ExecutionProvider.TensorRt)]
    public void Load_ProviderOutsideThisBuildOrNoModel_Throws(ExecutionProvider provider)
    {
        var path = Path.GetTempFileName();
        var expected = OrtEnv.Instance().GetAvailableProviders().Length == 1 ? $"Execution provider {provider} is not in this build" : path;
        AssertLoadError(path, new() { Provider = provider }, expected);
        File.Delete(path);
    }

    private static void AssertLoadError(string path, OnnxModelOptions options, string expected) =>
        Assert.Contains(expected, Assert.Throws<OnnxModelException>(() => OnnxModel.Load(path, options)).Message, StringComparison.Ordinal);
}
