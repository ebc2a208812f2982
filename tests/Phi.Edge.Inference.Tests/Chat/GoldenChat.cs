using System.Text.Json;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Tests.Audio;
using Phi.Edge.Inference.Tests.Decoding;
using Phi.Edge.Inference.Tests.Vision;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Tests.Chat;

/// <summary>A case of expected.json: what the genuine library answered.</summary>
internal sealed record GoldenChat(string Folder, PhiPrompt Prompt, int InputCount, int[] FirstIds, int[] LastIds, int[] Generated)
{
    public static GoldenChat Read(string kind, int index)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(TinyModel.Folder, "expected.json")));
        var item = golden.RootElement.GetProperty(kind)[index];
        var generated = TinyModel.Answer(TinyModel.Ints(item, "generated"));
        var template = item.GetProperty("prompt").GetString()!;
        if (kind == "mini")
        {
            var ids = TinyModel.Ints(item, "ids");
            return new GoldenChat("mini", PhiPrompt.FromTemplate(template), ids.Length, ids, ids, generated);
        }

        var images = item.GetProperty("images").EnumerateArray().Select(Image).ToArray();
        var sounds = item.GetProperty("audios").EnumerateArray().Select(Sound).ToArray();
        return new GoldenChat("mm", PhiPrompt.FromTemplate(template, images, sounds), item.GetProperty("input_id_count").GetInt32(),
            TinyModel.Ints(item, "first_ids"), TinyModel.Ints(item, "last_ids"), generated);
    }

    public static PhiModel Load(string folder, PhiModelOptions? options = null) =>
        PhiModel.Load(Path.Combine(TinyModel.Folder, folder), options ?? Options());

    public static PhiModelOptions Options() => new() { CacheBudgetBytes = 64 << 20, CacheFolder = Path.Combine(AppContext.BaseDirectory, "prepared") };

    private static ImageInput Image(JsonElement image)
    {
        var (width, height) = (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32());
        var rgb = TestImage.Rgb(width, height, image.GetProperty("pattern").GetString()!);
        return ImageInput.FromEncoded(TestImage.Png(width, height, 8, 2, rgb), "golden.png");
    }

    private static AudioInput Sound(JsonElement sound)
    {
        var rate = sound.GetProperty("rate").GetInt32();
        var count = (int)Math.Round(rate * sound.GetProperty("seconds").GetDouble());
        return AudioInput.FromEncoded(TestAudio.Wav(rate, 1, TestAudio.Pcm(rate, count)), "golden.wav");
    }
}
