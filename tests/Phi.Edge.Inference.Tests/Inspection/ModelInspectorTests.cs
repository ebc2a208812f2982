using Phi.Edge.Inference.Adapters;
using Phi.Edge.Inference.Inspection;

namespace Phi.Edge.Inference.Tests.Inspection;

public sealed class ModelInspectorTests
{
    [Fact]
    public void Inspect_MultimodalFolder_DescribesIt()
    {
        var report = ModelInspector.Inspect(Golden.MultimodalFolder, 1000);
        Assert.Empty(report.Problems);
        Assert.Equal(["decoder", "embedding", "vision", "speech"], report.Graphs.Select(graph => graph.Role));
        var decoder = report.Graphs[0];
        Assert.Contains(decoder.Inputs, input => input.ToString().StartsWith("past_key_values.0.key: float32[", StringComparison.Ordinal));
        Assert.Contains("com.microsoft 1", decoder.OperatorSets);
        Assert.Equal(("float32", 3L * 2 * 2 * 16 * 4, 1000), (report.KeyValueCache!.ElementType, report.KeyValueCache.BytesPerToken, report.KeyValueCache.Tokens));
        Assert.Equal(200029, report.TokenizerSize);
        Assert.True(decoder.WeightBytes["float32"] > 100_000);
        Assert.Equal(9, report.Files.Count);
    }

    [Fact]
    public void Inspect_LoraDecoder_ShowsItsRank()
    {
        var decoder = ModelInspector.Inspect(Golden.MultimodalFolder).Graphs[0];
        Assert.True(decoder.OverridableCount > 0);
        Assert.Equal([4], decoder.LoraRanks);
    }

    [Fact]
    public void Inspect_AdapterOfOtherRank_IsAWarning()
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        folder.Replace("genai_config.json", "\"config_filename\": \"vision", "\"adapter_filename\": \"v.onnx_adapter\", \"config_filename\": \"vision");
        File.WriteAllBytes(folder.FileAt("v.onnx_adapter"), AdapterWriter.Write([]));
        var report = ModelInspector.Inspect(folder.Path, 4096, _ => [8]);
        Assert.Empty(report.Problems);
        Assert.Equal([8], Assert.Single(report.Adapters).Ranks);
        Assert.Contains("wired for 4", Assert.Single(report.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.layers.0.attn.q_proj.lora_A.MatMul.weight_Q4", 320, 96, 16, 320)]
    [InlineData("model.layers.0.attn.q_proj.lora_B.MatMul.weight_Q4", 3072, 10, 16, null)]
    [InlineData("model.layers.0.attn.q_proj.MatMul.weight_Q4", 3072, 96, 16, null)]
    public void Of_PublishedNames_GiveTheRank(string name, long first, long second, long third, int? rank) =>
        Assert.Equal(rank, LoraRank.Of(name, [first, second, third]));

    [Fact]
    public void Inspect_AnyFolder_WritesReadableText()
    {
        var text = ModelInspector.Inspect(Golden.MiniFolder).ToString();
        Assert.Contains("type            phi3", text, StringComparison.Ordinal);
        Assert.Contains("No problems found.", text, StringComparison.Ordinal);
        Assert.Contains("does not exist", ModelInspector.Inspect("/nowhere/at/all").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"num_hidden_layers\": 3", "\"num_hidden_layers\": 4", "no input 'past_key_values.3.key'")]
    [InlineData("\"num_hidden_layers\": 3", "\"num_hidden_layers\": 2", "more than 2 layers")]
    [InlineData("\"head_size\": 16", "\"head_size\": 32", "it is 32, but phi-4-mm-text.onnx has 16")]
    [InlineData("\"pixel_values\": \"pixel_values\"", "\"pixel_values\": \"pixels\"", "no input 'pixels'")]
    [InlineData("\"audio_features\": \"audio_features\"\n   },\n   \"inputs\"", "\"audio_features\": \"sound\"\n   },\n   \"inputs\"", "no output 'sound'")]
    public void Inspect_ContradictionOfGraphAndFile_IsNamed(string old, string replacement, string expected)
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        folder.Replace("genai_config.json", old, replacement);
        Assert.Contains(ModelInspector.Inspect(folder.Path).Problems, problem => problem.What.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Inspect_DamagedFiles_AreAllNamed()
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        File.WriteAllText(folder.FileAt("phi-4-mm-vision.onnx"), "not a graph at all");
        File.WriteAllText(folder.FileAt("tokenizer.json"), "{");
        File.Delete(folder.FileAt("phi-4-mm-embedding.onnx"));
        folder.Replace("genai_config.json", "\"config_filename\": \"vision_processor.json\"", "\"adapter_filename\": \"tokenizer.json\", \"config_filename\": \"vision_processor.json\"");
        var report = ModelInspector.Inspect(folder.Path);
        Assert.Equal(["genai_config.json", "phi-4-mm-vision.onnx", "tokenizer.json", "tokenizer.json"],
            report.Problems.Select(problem => problem.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Inspect_RandomDamageOfGraph_NeverThrows()
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        var original = File.ReadAllBytes(folder.FileAt("phi-4-mm-speech.onnx"));
        var random = new Random(12);
        for (var round = 0; round < 200; round++)
        {
            var damaged = original[..(round % 3 == 0 ? random.Next(original.Length) : original.Length)];
            for (var i = 0; i < round % 5 && damaged.Length > 0; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(folder.FileAt("phi-4-mm-speech.onnx"), damaged);
            Assert.NotNull(ModelInspector.Inspect(folder.Path).Configuration);
        }
    }
}
