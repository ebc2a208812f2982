using System.Text;
using System.Text.Json;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Grammar;
using Phi.Edge.Inference.Inspection;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Tests.Grammar;
using Phi.Edge.Inference.Tokenization;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Tests.Fuzz;

/// <summary>
/// Everything that reads a file or an answer takes damaged ones, made of the seeds beside this file, with a result or a typed
/// error. Each run has the same numbers; set PHI_FUZZ_ROUNDS to a larger factor to search on.
/// </summary>
public sealed class ParserFuzzTests
{
    private const string Source = "fuzz-input";
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "Fuzz", "Seeds");
    private static readonly int Factor = int.TryParse(Environment.GetEnvironmentVariable("PHI_FUZZ_ROUNDS"), out var factor) ? factor : 1;
    private static readonly AudioPreprocessor Sounds = new(new SpeechProcessorConfiguration(), new AudioOptions { MaxSeconds = 5 });
    private static readonly ImageOptions SmallImages = new() { MaxPixels = 1 << 16 };
    private static readonly JsonGrammarOptions SmallGrammar = new() { MaximumDepth = 4 };

    public static TheoryData<string> Sound => Files("sound");

    public static TheoryData<string> Images => Files("image");

    [Theory]
    [MemberData(nameof(Sound))]
    public void Process_DamagedWav_IsHeardOrRefused(string file) => Fuzz(file, 400, bytes => Sounds.Process(AudioInput.FromEncoded(bytes, Source)));

    [Theory]
    [MemberData(nameof(Images))]
    public void Decode_DamagedImage_IsSeenOrRefused(string file) => Fuzz(file, 300, bytes => ImageDecoder.Decode(ImageInput.FromEncoded(bytes, Source), SmallImages));

    [Theory]
    [InlineData("own.json")]
    [InlineData("openai.json")]
    public void Read_DamagedToolList_IsReadOrRefused(string file) => Fuzz(Path.Combine("tools", file), 1500, bytes => ToolList.Read(bytes, Source));

    [Theory]
    [InlineData("tags.txt")]
    [InlineData("functools.txt")]
    [InlineData("no-end.txt")]
    public void Parse_DamagedAnswer_NeverFails(string file) => Fuzz(
        Path.Combine("answer", file), 1500, bytes => ToolCallParser.Parse(Encoding.UTF8.GetString(bytes)), mayRefuse: false);

    [Theory]
    [InlineData("nested.json")]
    [InlineData("union.json")]
    public void Compile_DamagedSchema_CompilesOrIsRefused(string file) => Fuzz(Path.Combine("schema", file), 1500, bytes =>
    {
        using var document = Document(bytes);
        if (document?.RootElement.ValueKind == JsonValueKind.Object)
            _ = JsonGrammar.Compile(document.RootElement, TestVocabulary.Index, SmallGrammar).Start().AllowedTokens[0];
    });

    [Fact]
    public void Parse_DamagedTokenizer_IsReadOrRefused() => Fuzz(Path.Combine(Golden.MiniFolder, "tokenizer.json"), 400, bytes =>
    {
        var tokenizer = PhiTokenizer.Parse(bytes, Source);
        tokenizer.Decode(tokenizer.EncodeText("Überraschung 123 \U0001F600\r\n"));
    });

    [Theory]
    [InlineData("genai_config.json")]
    [InlineData("vision_processor.json")]
    [InlineData("speech_processor.json")]
    public void Load_DamagedConfiguration_IsReadOrRefusedWithTheFilesName(string file)
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        Fuzz(folder.FileAt(file), 500, bytes =>
        {
            File.WriteAllBytes(folder.FileAt(file), bytes);
            ModelConfiguration.Load(folder.Path);
        }, name: ".json");
    }

    [Theory]
    [InlineData("phi-4-mm-vision.onnx")]
    [InlineData("phi-4-mm-speech.onnx")]
    public void Inspect_DamagedGraph_IsDescribed(string file)
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        Fuzz(folder.FileAt(file), 60, bytes =>
        {
            File.WriteAllBytes(folder.FileAt(file), bytes);
            _ = ModelReportText.Write(ModelInspector.Inspect(folder.Path));
        }, mayRefuse: false);
    }

    [Fact]
    public void Seeds_Undamaged_AreAllTaken()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Seeds, "sound")))
            Assert.NotEmpty(Sounds.Process(AudioInput.FromEncoded(File.ReadAllBytes(file), file)).Features);
        foreach (var file in Directory.GetFiles(Path.Combine(Seeds, "image")))
            Assert.Equal(12, ImageDecoder.Decode(ImageInput.FromEncoded(File.ReadAllBytes(file), file), SmallImages).Width);
    }

    private static void Fuzz(string file, int rounds, Action<byte[]> read, string name = Source, bool mayRefuse = true)
    {
        var seed = File.ReadAllBytes(Path.IsPathRooted(file) ? file : Path.Combine(Seeds, file));
        for (var round = 0; round < rounds * Factor; round++)
        {
            var bytes = Mutation.Of(seed, new Random(round));
            try
            {
                read(bytes);
            }
            catch (PhiInferenceException e) when (mayRefuse)
            {
                Assert.True(e.Message.Contains(name, StringComparison.Ordinal) || e is SchemaInvalidException or SchemaNotSupportedException, $"Round {round}: {e.Message}");
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Round {round} of {Path.GetFileName(file)}: {e}");
            }
        }
    }

    private static JsonDocument? Document(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TheoryData<string> Files(string kind) => [.. Directory.GetFiles(Path.Combine(Seeds, kind)).Select(f => Path.Combine(kind, Path.GetFileName(f))).Order()];
}
