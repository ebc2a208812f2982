using System.Runtime.InteropServices;
using Google.Protobuf;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Adapters;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Tests.Audio;
using Phi.Edge.Inference.Tests.Chat;
using Phi.Edge.Inference.Tests.Vision;
using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Tests.Adapters;

/// <summary>A whole model folder that names adapters, against one whose decoder has the same weights merged in.</summary>
public sealed class AdapterFolderTests : IDisposable
{
    private const int Hidden = 64;
    private const string Site = "model.layers.0.attn.q_proj.lora_";
    private readonly TemporaryFolder _folder = new(Golden.MultimodalFolder);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(4, 4)]
    [InlineData(2, 7)]
    [InlineData(16, 1)]
    public async Task GetStreamingResponse_FolderWithAdapters_EachKindOfInputGetsItsOwn(int visionRank, int soundRank)
    {
        var vision = Weights(1, visionRank);
        var speech = Weights(2, soundRank);
        Name("vision_processor.json", "vision", vision);
        Name("speech_processor.json", "speech", speech);
        using var model = PhiModel.Load(_folder.Path, GoldenChat.Options());
        using var client = new PhiChatClient(model);
        var (text, image, sound, both) = (Prompt("", false, false), Prompt("", true, false), Prompt("", false, true), Prompt("", true, true));

        var mergedVision = await Merged(vision, image, both);
        var mergedSpeech = await Merged(speech, sound);
        var plain = await Merged(null, text, image, sound);

        Assert.Equal(plain[0], await Answer(client, text));
        Assert.Equal(mergedVision[0], await Answer(client, image));
        Assert.Equal(mergedSpeech[0], await Answer(client, sound));
        Assert.Equal(mergedVision[1], await Answer(client, both));
        Assert.Equal(plain[1], await Answer(client, image, "none"));
        Assert.Equal(plain[2], await Answer(client, sound, "none"));
        Assert.Equal((await Merged(speech, image))[0], await Answer(client, image, "speech"));
        Assert.Equal((await Merged(vision, text))[0], await Answer(client, text, "vision"));
        Assert.NotEqual(plain[1], mergedVision[0]);
        Assert.NotEqual(plain[2], mergedSpeech[0]);
    }

    [Fact]
    public void Load_AdapterMissingOrDamaged_NamesTheFile()
    {
        Name("vision_processor.json", "vision", Weights(1, 4));
        File.WriteAllBytes(_folder.FileAt("phi-4-mm-vision.onnx_adapter"), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        var damaged = Assert.Throws<PhiAdapterException>(() => PhiModel.Load(_folder.Path, GoldenChat.Options()));
        Assert.Contains("phi-4-mm-vision.onnx_adapter", damaged.Message, StringComparison.Ordinal);
        File.Delete(_folder.FileAt("phi-4-mm-vision.onnx_adapter"));
        var missing = Assert.ThrowsAny<PhiInferenceException>(() => PhiModel.Load(_folder.Path, GoldenChat.Options()));
        Assert.Contains("phi-4-mm-vision.onnx_adapter", missing.Message, StringComparison.Ordinal);
    }

    private void Name(string processor, string kind, (float[] A, float[] B, int Rank) weights)
    {
        var file = $"phi-4-mm-{kind}.onnx_adapter";
        _folder.Replace("genai_config.json", $"\"config_filename\": \"{processor}\"", $"\"config_filename\": \"{processor}\", \"adapter_filename\": \"{file}\"");
        File.WriteAllBytes(_folder.FileAt(file), AdapterWriter.Write(
        [
            ($"{Site}A.MatMul.weight", TensorElementType.Float, [Hidden, weights.Rank], Bytes(weights.A)),
            ($"{Site}B.MatMul.weight", TensorElementType.Float, [weights.Rank, Hidden], Bytes(weights.B)),
        ]));
    }

    /// <summary>Answers of a model whose first query projection has A times B added.</summary>
    private static async Task<int[][]> Merged((float[] A, float[] B, int Rank)? adapter, params PhiPrompt[] prompts)
    {
        using var folder = new TemporaryFolder(Golden.MultimodalFolder);
        if (adapter is { } weights)
        {
            var path = folder.FileAt("phi-4-mm-text.onnx");
            var model = ModelProto.Parser.ParseFrom(File.ReadAllBytes(path));
            var tensor = model.Graph.Initializer.Single(i => i.Name == "q0");
            var matrix = MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray();
            for (var row = 0; row < Hidden; row++)
            {
                for (var column = 0; column < Hidden; column++)
                {
                    for (var r = 0; r < weights.Rank; r++)
                        matrix[(row * Hidden) + column] += weights.A[(row * weights.Rank) + r] * weights.B[(r * Hidden) + column];
                }
            }

            tensor.RawData = ByteString.CopyFrom(Bytes(matrix));
            File.WriteAllBytes(path, model.ToByteArray());
        }

        using var loaded = PhiModel.Load(folder.Path, GoldenChat.Options());
        using var client = new PhiChatClient(loaded);
        var answers = new int[prompts.Length][];
        for (var i = 0; i < prompts.Length; i++)
            answers[i] = await Answer(client, prompts[i]);
        return answers;
    }

    private static async Task<int[]> Answer(PhiChatClient client, PhiPrompt prompt, string adapter = PhiRequestOptions.Auto)
    {
        var options = new ChatOptions { MaxOutputTokens = 24 }.WithPhi(new PhiRequestOptions { Adapter = adapter });
        var updates = await client.GetStreamingResponseAsync(prompt, options).ToListAsync();
        return [.. ((PhiGeneration)updates[^1].RawRepresentation!).OutputIds];
    }

    private static PhiPrompt Prompt(string text, bool image, bool sound) => PhiPrompt.FromTemplate(
        $"<|user|>{(image ? "<|image_1|>" : "")}{(sound ? "<|audio_1|>" : "")}What is it{text}?<|end|><|assistant|>",
        image ? [TestImage.Frame(100, 60, "pat")] : [],
        sound ? [Inference.Audio.AudioInput.FromEncoded(TestAudio.Wav(16000, 1, TestAudio.Pcm(16000, 9000)), "clip")] : []);

    private static (float[] A, float[] B, int Rank) Weights(int seed, int rank)
    {
        var random = new Random(seed);
        // strong enough to change the likeliest token, whatever the rank
        return (Random(rank * Hidden), Random(rank * Hidden), rank);

        float[] Random(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() - 0.5) * 4))];
    }

    private static byte[] Bytes(float[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
