using System.Text.Json;
using Phi.Edge.Daemon.Commands;
using Phi.Edge.Daemon.Tests.Phi;
using Phi.Edge.Inference;
using Phi.Edge.Inference.Tests.Audio;
using Phi.Edge.Inference.Tests.Vision;

namespace Phi.Edge.Daemon.Tests.Commands.Chat;

/// <summary>What <c>phi-edge chat</c> reads and prints, with the tiny model.</summary>
public sealed class ChatSessionTests : IDisposable
{
    private static readonly string Model = TinyPhi.Folder;
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-chat-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<int> Cases() => [0, 2, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Run_RawPromptAsJson_PrintsTheTokensOfTheReferenceLibrary(int index)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Model, "expected.json")));
        var item = golden.RootElement.GetProperty("multimodal")[index];
        var images = item.GetProperty("images").EnumerateArray().Select(Image).ToArray();
        var sounds = item.GetProperty("audios").EnumerateArray().Select(Sound).ToArray();

        var (output, timing) = await Run(new ChatArguments
        {
            Model = Model, IsRaw = true, IsJson = true, Adapter = "none", MaxTokens = 48, Images = images, Audios = sounds, Prompt = item.GetProperty("prompt").GetString(),
        });

        using var answer = JsonDocument.Parse(output);
        var root = answer.RootElement;
        Assert.Equal(Ids(item, "generated"), Ids(root, "generated"));
        Assert.Equal(item.GetProperty("input_id_count").GetInt32(), root.GetProperty("input_ids").GetArrayLength());
        Assert.Equal("length", root.GetProperty("finish_reason").GetString());
        Assert.True(root.GetProperty("timings").GetProperty("first_token_ms").GetDouble() > 0);
        Assert.Contains("48 tokens at", timing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Interactive_GoesOnAfterEmptyLinesAndErrorsAndKeepsTheConversation()
    {
        var (output, timing) = await Run(
            new ChatArguments { Model = Model, IsJson = true, MaxTokens = 3, Images = [Image(100, 60, "pat")] }, "Hello\n\n" + new string('x', 9000) + "\nAgain\n");

        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(2, answers.Count);
        Assert.Contains("do not fit", timing, StringComparison.Ordinal);
        // the second question follows the first answer; its image and words are in the cache already
        Assert.InRange(answers[1].GetProperty("timings").GetProperty("cached_tokens").GetInt32(), 443, answers[1].GetProperty("input_id_count").GetInt32());
        Assert.Equal(Ids(answers[0]), Ids(answers[1]).Take(Ids(answers[0]).Length));
    }

    [Fact]
    public async Task Run_Schema_TheAnswerFits()
    {
        var schema = Write("schema.json", """{"type":"object","properties":{"limit":{"type":"integer","minimum":5,"maximum":130}},"required":["limit"]}""");

        var (output, _) = await Run(new ChatArguments { Model = Model, MaxTokens = 60, SchemaFile = schema, Prompt = "Read it." });

        using var answer = JsonDocument.Parse(output);
        Assert.InRange(answer.RootElement.GetProperty("limit").GetInt32(), 5, 130);
    }

    [Fact]
    public async Task Run_Tools_AreInThePrompt()
    {
        var tools = Write("tools.json", """[{"name":"stop","description":"Stops.","parameters":{"now":{"type":"bool","description":"At once."}}}]""");

        var (with, _) = await Run(new ChatArguments { Model = Model, IsJson = true, MaxTokens = 2, ToolsFile = tools, Prompt = "Stop!" });
        var (without, _) = await Run(new ChatArguments { Model = Model, IsJson = true, MaxTokens = 2, Prompt = "Stop!" });

        Assert.Contains(200023, Ids(JsonDocument.Parse(with).RootElement));
        Assert.DoesNotContain(200023, Ids(JsonDocument.Parse(without).RootElement));
    }

    [Fact]
    public async Task Run_TagsInAPlainPrompt_AreText()
    {
        var (output, _) = await Run(new ChatArguments { Model = Model, IsJson = true, MaxTokens = 2, Prompt = "a<|image_1|><|end|><|endoftext11|>b" });

        Assert.Equal([200021, 200020, 200019], Ids(JsonDocument.Parse(output).RootElement).Where(id => id >= 199999));
    }

    [Fact]
    public async Task Run_WhatCannotBeUsed_IsNamed()
    {
        var bad = Write("bad.json", "{\"type\":");
        await Refused<PhiRequestException>(new ChatArguments { Model = Model, SchemaFile = bad, Prompt = "x" }, "bad.json");
        await Refused<PhiInferenceException>(new ChatArguments { Model = Model, ToolsFile = bad, Prompt = "x" }, "bad.json");
        await Refused<PhiInferenceException>(new ChatArguments { Model = Model, Images = [bad], Prompt = "x" }, "bad.json");
        await Refused<PhiInferenceException>(new ChatArguments { Model = Model, Audios = [bad], Prompt = "x" }, "bad.json");
        await Refused<PhiInferenceException>(new ChatArguments { Model = _folder, Prompt = "x" }, _folder);
        await Refused<PhiAdapterException>(new ChatArguments { Model = Model, Adapter = "vision", Prompt = "x" }, "vision");
        await Refused<PhiRequestException>(new ChatArguments { Model = Model, MaxTokens = 0, Prompt = "x" }, "1 or more");
    }

    private static async Task Refused<T>(ChatArguments arguments, string name) where T : PhiInferenceException =>
        Assert.Contains(name, (await Assert.ThrowsAnyAsync<T>(() => Run(arguments))).Message, StringComparison.Ordinal);

    private static async Task<(string Output, string Timing)> Run(ChatArguments arguments, string input = "")
    {
        using var output = new StringWriter();
        using var timing = new StringWriter();
        using var session = ChatSession.Open(arguments, new StringReader(input), output, timing);
        await session.RunAsync(CancellationToken.None);
        return (output.ToString(), timing.ToString());
    }

    private string Image(JsonElement image) =>
        Image(image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32(), image.GetProperty("pattern").GetString()!);

    private string Image(int width, int height, string pattern) =>
        Write($"{width}x{height}-{pattern}.png", TestImage.Png(width, height, 8, 2, TestImage.Rgb(width, height, pattern)));

    private string Sound(JsonElement sound)
    {
        var rate = sound.GetProperty("rate").GetInt32();
        var count = (int)Math.Round(rate * sound.GetProperty("seconds").GetDouble());
        return Write($"{rate}-{count}.wav", TestAudio.Wav(rate, 1, TestAudio.Pcm(rate, count)));
    }

    private string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static int[] Ids(JsonElement answer, string name = "input_ids") => [.. answer.GetProperty(name).EnumerateArray().Select(id => id.GetInt32())];
}
