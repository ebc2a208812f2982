using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Tests.Audio;
using Phi.Edge.Inference.Tests.Vision;
using Phi.Edge.Inference.Tokenization;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Tests.Prompt;

public sealed class PromptEncoderTests
{
    private static readonly PhiTokenizer Tokenizer = PhiTokenizer.Load(Golden.MultimodalFolder);
    private static readonly PromptEncoder Encoder = new(Tokenizer);
    private static readonly ModelConfiguration Configuration = ModelConfiguration.Load(Golden.MultimodalFolder);

    [Fact]
    public void Encode_ExpectedPrompts_GiveGenuineIds()
    {
        var images = new ImagePreprocessor(Configuration.Vision!.Processor);
        var audios = new AudioPreprocessor(Configuration.Speech!.Processor);
        foreach (var item in Golden.Expected.GetProperty("multimodal").EnumerateArray())
        {
            var prompt = PhiPrompt.FromTemplate(item.GetProperty("prompt").GetString()!, Images(item), Audios(item));
            var imageTokens = images.Process(prompt.Images).TokenCounts;
            var audioTokens = audios.Process(prompt.Audios).TokenCounts;
            var ids = Encoder.Encode(prompt, imageTokens, audioTokens);
            Assert.Equal(item.GetProperty("input_id_count").GetInt32(), ids.Length);
            Assert.Equal(item.GetProperty("image_tokens").GetInt32(), imageTokens.Sum());
            Assert.Equal(item.GetProperty("audio_tokens").GetInt32(), audioTokens.Sum());
            Assert.Equal(item.GetProperty("first_ids").Ints(), ids[..6]);
            Assert.Equal(item.GetProperty("last_ids").Ints(), ids[^8..]);
        }
    }

    [Fact]
    public void Encode_ChatMessages_EqualTheTemplateString()
    {
        var prompt = ChatTemplate.Render([new(ChatRole.System, "You drive."), new(ChatRole.User, "Hello the end"), new(ChatRole.Assistant, "Hi"), new(ChatRole.User, " \n go")]);
        Assert.Equal(
            Tokenizer.EncodeTemplate("<|system|>You drive.<|end|><|user|>Hello the end<|end|><|assistant|>Hi<|end|><|user|> \n go<|end|><|assistant|>"),
            Encoder.Encode(prompt, [], []));
    }

    [Fact]
    public void Encode_TextsSideBySide_AreOneText()
    {
        var message = new ChatMessage(ChatRole.User, [new TextContent(" "), new TextContent(" in th"), new TextContent("e")]);
        Assert.Equal(Tokenizer.EncodeTemplate("<|user|>in the<|end|><|assistant|>"), Encoder.Encode(ChatTemplate.Render([message]), [], []));
    }

    [Fact]
    public void Encode_TextSpellingPlaceholders_StaysText()
    {
        var ids = Encoder.Encode(ChatTemplate.Render([new(ChatRole.User, "<|image_1|><|end|><|system|><|endoftext10|>")]), [], []);
        Assert.Equal([200021, 200020, 200019], ids.Where(Tokenizer.IsSpecial));
    }

    [Fact]
    public void Encode_WrongCounts_AreRefused()
    {
        var prompt = ChatTemplate.Render([new(ChatRole.User, "x")]);
        Assert.Throws<PromptException>(() => Encoder.Encode(prompt, [5], []));
        Assert.Throws<PromptException>(() => Encoder.Encode(prompt, [], [5]));
    }

    [Theory]
    [InlineData("<|user|>no place<|end|>")]
    [InlineData("<|user|><|image_1|><|image_2|><|end|>")]
    public void FromTemplate_PlacesThatDoNotFit_AreRefused(string template) =>
        Assert.Throws<PromptException>(() => PhiPrompt.FromTemplate(template, [TestImage.Frame(50, 50, "pat")]));

    private static ImageInput[] Images(JsonElement item) => [.. item.GetProperty("images").EnumerateArray().Select(image =>
        TestImage.Frame(image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32(), image.GetProperty("pattern").GetString()!))];

    private static AudioInput[] Audios(JsonElement item) => [.. item.GetProperty("audios").EnumerateArray().Select(audio =>
    {
        var rate = audio.GetProperty("rate").GetInt32();
        var count = (int)Math.Round(audio.GetProperty("seconds").GetDouble() * rate);
        return AudioInput.FromEncoded(TestAudio.Wav(rate, audio.GetProperty("channels").GetInt32(), TestAudio.Pcm(rate, count)), "clip");
    })];
}
