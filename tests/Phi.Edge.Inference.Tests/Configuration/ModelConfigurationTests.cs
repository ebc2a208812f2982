using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Tests.Configuration;

public sealed class ModelConfigurationTests
{
    private const string File = "genai_config.json";

    [Fact]
    public void Load_MultimodalFolder_ReadsEverything()
    {
        var configuration = ModelConfiguration.Load(Golden.MultimodalFolder);
        Assert.Equal(ModelType.Phi4Multimodal, configuration.Type);
        Assert.Equal((131072, 512), (configuration.ContextLength, configuration.VocabularySize));
        Assert.Equal([510, 511], configuration.EosTokenIds);
        Assert.Equal(199999, configuration.PadTokenId);
        var decoder = configuration.Decoder;
        Assert.Equal(("phi-4-mm-text.onnx", 16, 64, 4, 2, 3),
            (decoder.Filename, decoder.HeadSize, decoder.HiddenSize, decoder.NumAttentionHeads, decoder.NumKeyValueHeads, decoder.NumHiddenLayers));
        Assert.Equal("past_key_values.2.key", decoder.Inputs.PastKey(2));
        Assert.Equal("present.0.value", decoder.Outputs.PresentValue(0));
        Assert.Equal("phi-edge-tiny", configuration.Vision!.Session.LogId);
        Assert.Equal("image_attention_mask", configuration.Vision.AttentionMask);
        Assert.Equal("audio_attention_mask", configuration.Speech!.AttentionMask);
        Assert.Equal((36, 448), (configuration.Vision.Processor.MaxTiles, configuration.Vision.Processor.TileSize));
        Assert.Equal(new SpectrumConfiguration(256, 200, 80), configuration.Speech.Processor.Narrowband);
        Assert.Equal((8192, 1, true), (configuration.Search.MaxLength, configuration.Search.TopK, configuration.Search.PastPresentShareBuffer));
        Assert.Empty(configuration.Warnings);
    }

    [Fact]
    public void Load_MiniFolder_HasNoEncoders()
    {
        var configuration = ModelConfiguration.Load(Golden.MiniFolder);
        Assert.Equal(ModelType.Phi3, configuration.Type);
        Assert.Null(configuration.Embedding);
        Assert.Null(configuration.Vision);
        Assert.Null(configuration.Speech);
    }

    [Fact]
    public void KeyValueBytesPerToken_PublishedSizes_Is128KiB()
    {
        var decoder = new DecoderConfiguration
        {
            Filename = "", HeadSize = 128, HiddenSize = 3072, NumAttentionHeads = 24, NumKeyValueHeads = 8, NumHiddenLayers = 32,
        };
        Assert.Equal(128 * 1024, decoder.KeyValueBytesPerToken(2));
    }

    [Fact]
    public void Load_UnknownKeys_AreWarnings()
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        folder.Replace(File, "\"head_size\"", "\"new_thing\": 1, \"head_size\"");
        folder.Replace("vision_processor.json", "\"dynamic_hd\": 36", "\"dynamic_hd\": 9, \"other\": true");
        var configuration = ModelConfiguration.Load(folder.Path);
        Assert.Equal(9, configuration.Vision!.Processor.MaxTiles);
        Assert.Contains(configuration.Warnings, warning => warning.Contains("model.decoder.new_thing", StringComparison.Ordinal));
        Assert.Contains(configuration.Warnings, warning => warning.Contains("attrs.other", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_SeveralFaults_NamesThemAllAtOnce()
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        folder.Replace(File, "\"head_size\": 16,", "");
        folder.Replace(File, "\"num_key_value_heads\": 2", "\"num_key_value_heads\": 3");
        folder.Replace(File, "\"max_length\": 8192", "\"max_length\": 999999");
        folder.Replace(File, "511", "512");
        folder.Replace("speech_processor.json", "Phi4AudioEmbed", "WhisperEmbed");
        System.IO.File.Delete(folder.FileAt("phi-4-mm-vision.onnx"));
        System.IO.File.Delete(folder.FileAt("tokenizer.json"));
        var exception = Assert.Throws<ModelConfigurationException>(() => ModelConfiguration.Load(folder.Path));
        Assert.Equal(
            ["model.decoder.head_size", "model.decoder.num_key_value_heads", "model.vision.filename",
                "feature_extraction.sequence[1].operation.type", "search.max_length", "model.eos_token_id", ""],
            exception.Problems.Select(problem => problem.Key));
        Assert.All(exception.Problems, problem => Assert.Contains(problem.ToString(), exception.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"phi4mm\"", "\"llama\"", "model.type")]
    [InlineData("\"phi-4-mm-text.onnx\"", "\"../secret.onnx\"", "model.decoder.filename")]
    [InlineData("\"phi-4-mm-text.onnx\"", "\"/etc/passwd\"", "model.decoder.filename")]
    [InlineData("\"vision_processor.json\"", "\"../v.json\"", "model.vision.config_filename")]
    [InlineData("\"speech_processor.json\"", "\"\"", "model.speech.config_filename")]
    [InlineData("\"phi-4-mm-speech.onnx\"", "\"\"", "model.speech.filename")]
    [InlineData("past_key_values.%d.key", "past_key_values.key", "model.decoder.inputs.past_key_names")]
    [InlineData("\"temperature\": 1.0", "\"temperature\": -1", "search.temperature")]
    [InlineData("\"num_beams\": 1", "\"num_beams\": 4", "search.num_beams")]
    [InlineData("\"embedding\":", "\"embeddings\":", "model.embedding")]
    public void Load_OneFault_NamesItsKey(string old, string replacement, string key)
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        folder.Replace(File, old, replacement);
        var exception = Assert.Throws<ModelConfigurationException>(() => ModelConfiguration.Load(folder.Path));
        var problem = Assert.Single(exception.Problems);
        Assert.Equal((File, key), (problem.File, problem.Key));
    }

    [Fact]
    public void Load_NoSpeechSection_IsAModelWithoutHearing()
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        folder.Replace(File, "\"speech\":", "\"speech_off\":");
        Assert.Null(ModelConfiguration.Load(folder.Path).Speech);
    }

    [Fact]
    public void Load_NamesLeftOut_FallBackToDefaults()
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        folder.Replace(File, "\"max_length\": 8192", "\"max_length\": 0");
        folder.Replace(File, "[\n   510,\n   511\n  ]", "510");
        folder.Replace(File, "\"logits\": \"logits\",", "");
        var configuration = ModelConfiguration.Load(folder.Path);
        Assert.Equal((131072, "logits"), (configuration.Search.MaxLength, configuration.Decoder.Outputs.Logits));
        Assert.Equal([510], configuration.EosTokenIds);
    }

    [Fact]
    public void Load_MissingFolder_IsOneClearProblem()
    {
        var exception = Assert.Throws<ModelConfigurationException>(() => ModelConfiguration.Load("/nowhere/at/all"));
        Assert.Contains("does not exist", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_HalfACharacter_IsAProblem()
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        folder.Replace(File, "\"phi4mm\"", "\"\\ud800\"");
        Assert.Contains("half a character", Assert.Throws<ModelConfigurationException>(() => ModelConfiguration.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(File)]
    [InlineData("vision_processor.json")]
    [InlineData("speech_processor.json")]
    public void Load_RandomDamage_OnlyTypedFailures(string file)
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        var original = System.IO.File.ReadAllBytes(folder.FileAt(file));
        var random = new Random(815);
        for (var round = 0; round < 400; round++)
        {
            var damaged = original[..(round % 4 == 0 ? random.Next(original.Length) : original.Length)];
            for (var i = 0; i < round % 6 && damaged.Length > 0; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(32, 127);
            System.IO.File.WriteAllBytes(folder.FileAt(file), damaged);
            try
            {
                ModelConfiguration.Load(folder.Path);
            }
            catch (ModelConfigurationException exception)
            {
                Assert.NotEmpty(exception.Problems);
            }
        }
    }
}
