using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Tests.Vision;

namespace Phi.Edge.Inference.Tests.Chat;

public sealed class PhiChatClientTests : IDisposable
{
    private readonly PhiModel _model = GoldenChat.Load("mini");
    private readonly PhiChatClient _client;

    public PhiChatClientTests() => _client = new PhiChatClient(_model);

    public void Dispose()
    {
        _client.Dispose();
        _model.Dispose();
    }

    [Fact]
    public async Task GetResponse_Text_CarriesUsageModelAndReason()
    {
        var response = await _client.GetResponseAsync("Hello the end", new ChatOptions { MaxOutputTokens = 10 });

        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
        Assert.Equal((13, 10), ((int)response.Usage!.InputTokenCount!, (int)response.Usage.OutputTokenCount!));
        Assert.Equal("mini", response.ModelId);
        Assert.Equal("phi.edge", _client.GetService<ChatClientMetadata>()!.ProviderName);
        Assert.Same(_model, _client.GetService<PhiModel>());
    }

    [Fact]
    public async Task GetResponse_SecondTurn_StartsFromTheCache()
    {
        List<ChatMessage> messages = [new(ChatRole.System, "You drive a car and answer in one sentence."), new(ChatRole.User, "Hello")];
        await _client.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = 4 });
        messages[1] = new ChatMessage(ChatRole.User, "Good bye");

        var second = await _client.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = 4 });

        Assert.InRange(second.Usage!.CachedInputTokenCount!.Value, 40, second.Usage.InputTokenCount!.Value - 1);
    }

    [Fact]
    public async Task GetResponse_StopSequence_EndsBeforeIt()
    {
        var all = (await _client.GetResponseAsync("Hello the end", new ChatOptions { MaxOutputTokens = 48 })).Text;
        var stop = all.Substring(6, 3);

        var response = await _client.GetResponseAsync("Hello the end", new ChatOptions { MaxOutputTokens = 48, StopSequences = [stop] });

        Assert.Equal(all[..all.IndexOf(stop, StringComparison.Ordinal)], response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
    }

    [Theory]
    [InlineData(1, 0, 1f, 0f)]
    [InlineData(2, 40, 0.9f, 0f)]
    [InlineData(3, 0, 0.8f, 0.05f)]
    public async Task GetResponse_SameSeed_SameAnswer(int seed, int topK, float topP, float minP)
    {
        var options = new ChatOptions { MaxOutputTokens = 24, Temperature = 0.9f, Seed = seed, TopK = topK, TopP = topP }.WithPhi(new PhiRequestOptions { MinP = minP });

        var first = await Ids(options);
        var second = await Ids(options);
        options.Seed = seed + 100;

        Assert.Equal(first, second);
        Assert.NotEqual(first, await Ids(options));
    }

    [Fact]
    public async Task GetResponse_JsonSchema_TheAnswerFits()
    {
        var schema = JsonDocument.Parse("""{"type":"object","properties":{"limit":{"type":"integer","minimum":5,"maximum":130},"unit":{"enum":["km/h","mph"]}},"required":["limit","unit"],"additionalProperties":false}""").RootElement;

        var response = await _client.GetResponseAsync("Read the sign.", new ChatOptions { MaxOutputTokens = 64, ResponseFormat = ChatResponseFormat.ForJsonSchema(schema) });

        using var answer = JsonDocument.Parse(response.Text);
        Assert.InRange(answer.RootElement.GetProperty("limit").GetInt32(), 5, 130);
        Assert.Contains(answer.RootElement.GetProperty("unit").GetString(), (string[])["km/h", "mph"]);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
    }

    [Fact]
    public async Task GetResponse_ToolRequired_TheMiddlewareCallsItAndAsksAgain()
    {
        var levels = new List<int>();
        var tool = AIFunctionFactory.Create((Level level) => levels.Add((int)level), "set_heating", "Sets the heating.");
        using var client = new ChatClientBuilder(_client).UseFunctionInvocation().Build();

        var response = await client.GetResponseAsync("Warmer!", new ChatOptions { MaxOutputTokens = 200, Tools = [tool], ToolMode = ChatToolMode.RequireSpecific("set_heating") });

        Assert.NotEmpty(levels);
        Assert.All(levels, level => Assert.InRange(level, 0, 2));
        Assert.Contains(response.Messages, m => m.Contents.OfType<FunctionCallContent>().Any(c => c.Name == "set_heating"));
        Assert.Contains(response.Messages, m => m.Role == ChatRole.Tool);
        Assert.Equal(ChatRole.Assistant, response.Messages[^1].Role);
    }

    [Fact]
    public async Task GetResponse_BadRequests_AreTyped()
    {
        await Assert.ThrowsAsync<PhiContextLengthException>(() => _client.GetResponseAsync("x", new ChatOptions { MaxOutputTokens = 9000 }));
        await Assert.ThrowsAsync<PhiRequestException>(() => _client.GetResponseAsync("x", new ChatOptions { Temperature = -1 }));
        await Assert.ThrowsAsync<PhiAdapterException>(() => _client.GetResponseAsync("x", new ChatOptions().WithPhi(new PhiRequestOptions { Adapter = "gone" })));
        var image = new DataContent(TestImage.Png(100, 60, 8, 2, TestImage.Rgb(100, 60, "pat")), "image/png");
        await Assert.ThrowsAnyAsync<PhiInferenceException>(() => _client.GetResponseAsync([new ChatMessage(ChatRole.User, [image])]));
    }

    [Fact]
    public async Task GetStreamingResponse_CallerStopsReading_TheModelIsFreeAgain()
    {
        await foreach (var update in _client.GetStreamingResponseAsync("Hello the end", new ChatOptions { MaxOutputTokens = 4000 }))
        {
            Assert.NotNull(update);
            break;
        }

        Assert.Equal(5, (await _client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 5 })).Usage!.OutputTokenCount);
    }

    private async Task<IReadOnlyList<int>> Ids(ChatOptions options)
    {
        var updates = await _client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "Hello the end")], options).ToListAsync();
        return ((PhiGeneration)updates[^1].RawRepresentation!).OutputIds;
    }

    private enum Level
    {
        Off,
        Low,
        High,
    }
}
