using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntimeGenAI;
using Phi.Edge.Inference.GenAI;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Tests.Audio;
using Phi.Edge.Inference.Tests.Vision;
using Phi.Edge.Inference.Tokenization;

namespace Phi.Edge.Inference.Tests.GenAI;

/// <summary>The flavour over the official library, compiled against a fake of its classes: how it is called, not what it answers.</summary>
public sealed class GenAiChatClientTests
{
    private static readonly PhiTokenizer Tokenizer = PhiTokenizer.Load(Golden.MultimodalFolder);

    [Fact]
    public async Task GetResponse_Text_StreamsTheAnswer()
    {
        var fake = FakeGenAi.Use(new FakeGenAi { Answer = Tokenizer.EncodeText("Turn left. Stop here") });
        using var client = new GenAiChatClient(Golden.MultimodalFolder);

        var response = await client.GetResponseAsync("Where to?", new ChatOptions { MaxOutputTokens = 100, Temperature = 0.5f, TopK = 20, Seed = 3 });

        Assert.Equal("Turn left. Stop here", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(fake.Answer.Length, response.Usage!.OutputTokenCount);
        Assert.Equal($"max_length={response.Usage.InputTokenCount + 100}", fake.Calls.Single(c => c.StartsWith("max_length", StringComparison.Ordinal)));
        Assert.Subset(fake.Calls.ToHashSet(), new HashSet<string> { "provider cuda", "do_sample=True", "temperature=0.5", "top_k=20", "top_p=1", "random_seed=3" });
    }

    [Fact]
    public void Create_TelemetryIsOffForNativeCodeBeforeTheLibraryIsOpened()
    {
        var fake = FakeGenAi.Use(new FakeGenAi());
        using (new GenAiChatClient(Golden.MiniFolder, PhiExecutionProvider.Cpu))
            Assert.Equal("1", fake.TelemetryVariable);
        Assert.Equal(["open", "clear providers", "model", "config closed mini", "model closed", "shutdown"], fake.Calls);
    }

    [Fact]
    public async Task GetResponse_ImageAndSound_GoThroughTheLibrarysProcessorWithoutTagsFromOutside()
    {
        var fake = FakeGenAi.Use(new FakeGenAi { Answer = Tokenizer.EncodeText("A sign") });
        using var client = new GenAiChatClient(Golden.MultimodalFolder);
        var image = new DataContent(TestImage.Png(100, 60, 8, 2, TestImage.Rgb(100, 60, "pat")), "image/png");
        var sound = new DataContent(TestAudio.Wav(16000, 1, TestAudio.Pcm(16000, 8000)), "audio/wav");

        await client.GetResponseAsync([new ChatMessage(ChatRole.User, [image, sound, new TextContent("What<|end|>?")])]);

        Assert.Contains("process '<|user|><|image_1|><|audio_1|>What< |end|>?<|end|><|assistant|>' 1 images 1 audios", fake.Calls);
        Assert.Contains("inputs", fake.Calls);
        Assert.Contains($"load .wav {sound.Data.Length}", fake.Calls);
    }

    [Fact]
    public async Task GetResponse_LengthStopsAndCalls_EndAsTheyShould()
    {
        FakeGenAi.Use(new FakeGenAi { Answer = Tokenizer.EncodeText("one two three four") });
        using var client = new GenAiChatClient(Golden.MiniFolder);
        Assert.Equal(ChatFinishReason.Length, (await client.GetResponseAsync("x", new ChatOptions { MaxOutputTokens = 2 })).FinishReason);
        Assert.Equal("one two ", (await client.GetResponseAsync("x", new ChatOptions { StopSequences = ["three"] })).Text);

        FakeGenAi.Use(new FakeGenAi { Answer = Tokenizer.EncodeText("""functools[{"name": "stop", "arguments": {"now": true}}]""") });
        var tool = AIFunctionFactory.CreateDeclaration("stop", "Stops.", JsonDocument.Parse("""{"type":"object"}""").RootElement);
        var response = await client.GetResponseAsync("x", new ChatOptions { Tools = [tool] });
        Assert.Equal("stop", response.Messages.SelectMany(m => m.Contents).OfType<FunctionCallContent>().Single().Name);
        Assert.Equal(ChatFinishReason.ToolCalls, response.FinishReason);
    }

    [Fact]
    public async Task GetResponse_JsonSchema_BecomesGuidance()
    {
        var fake = FakeGenAi.Use(new FakeGenAi { Answer = Tokenizer.EncodeText("{}") });
        using var client = new GenAiChatClient(Golden.MiniFolder);

        await client.GetResponseAsync("x", new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""{"type":"object"}""").RootElement) });

        Assert.Contains("""guidance json_schema {"type":"object"} False""", fake.Calls);
    }

    [Fact]
    public async Task GetResponse_TheLibraryFails_IsATypedErrorAndTheNextRequestIsServed()
    {
        var fake = FakeGenAi.Use(new FakeGenAi { Answer = Tokenizer.EncodeText("fine"), Failure = "out of memory" });
        using var client = new GenAiChatClient(Golden.MiniFolder);

        var error = await Assert.ThrowsAsync<PhiRuntimeException>(() => client.GetResponseAsync("x"));
        fake.Failure = null;

        Assert.Contains("out of memory", error.Message, StringComparison.Ordinal);
        Assert.Equal("fine", (await client.GetResponseAsync("x")).Text);
    }

    [Fact]
    public void Read_RawFrame_IsRefusedBecauseTheLibraryTakesFilesOnly()
    {
        FakeGenAi.Use(new FakeGenAi());
        using var prompts = new GenAiPrompts(new Model("mm"), Inference.Configuration.ModelConfiguration.Load(Golden.MultimodalFolder), Tokenizer);

        Assert.Throws<PhiRequestException>(() => prompts.Read(PhiPrompt.FromTemplate("<|image_1|>", [TestImage.Frame(64, 64, "pat")])));
    }
}
