using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Phi.Edge.Inference.Tests.Chat;

/// <summary>The middleware that comes with Microsoft.Extensions.AI, on top of the client.</summary>
public sealed class MiddlewareTests : IDisposable
{
    private readonly PhiModel _model = GoldenChat.Load("mini");
    private readonly PhiChatClient _client;

    public MiddlewareTests() => _client = new PhiChatClient(_model);

    public void Dispose()
    {
        _client.Dispose();
        _model.Dispose();
    }

    [Fact]
    public async Task UseOpenTelemetry_Answer_TheSpanCarriesModelUsageAndReason()
    {
        const string Source = "phi-middleware-test";
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var client = new ChatClientBuilder(_client).UseOpenTelemetry(sourceName: Source).Build();

        await client.GetResponseAsync("Hello the end", new ChatOptions { MaxOutputTokens = 5 });
        await client.GetStreamingResponseAsync("Hello the end", new ChatOptions { MaxOutputTokens = 5 }).ToListAsync();

        Assert.Equal(2, spans.Count);
        Assert.All(spans, span =>
        {
            Assert.Equal("phi.edge", span.GetTagItem("gen_ai.provider.name"));
            Assert.Equal("mini", span.GetTagItem("gen_ai.response.model"));
            Assert.Equal("13", $"{span.GetTagItem("gen_ai.usage.input_tokens")}");
            Assert.Equal("5", $"{span.GetTagItem("gen_ai.usage.output_tokens")}");
            Assert.Contains("length", $"{span.GetTagItem("gen_ai.response.finish_reasons")}", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task UseLogging_AnswerAndError_AreLogged()
    {
        var logs = new FakeLogCollector();
        using var factory = LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(new FakeLoggerProvider(logs)));
        using var client = new ChatClientBuilder(_client).UseLogging(factory).Build();

        await client.GetResponseAsync("Hello the end", new ChatOptions { MaxOutputTokens = 5 });
        await Assert.ThrowsAsync<PhiRequestException>(() => client.GetResponseAsync("x", new ChatOptions { Temperature = -1 }));

        var messages = logs.GetSnapshot().Select(r => r.Message).ToList();
        Assert.Contains(messages, m => m.Contains("completed", StringComparison.Ordinal));
        Assert.Contains(logs.GetSnapshot(), r => r.Level == LogLevel.Error && r.Exception is PhiRequestException);
    }

    [Fact]
    public async Task Pipeline_AllTogetherFromAServiceCollection_StreamsCallsAndKeepsOurOptions()
    {
        var called = 0;
        var services = new ServiceCollection().AddLogging();
        services.AddChatClient(_client).UseFunctionInvocation().UseOpenTelemetry().UseLogging();
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IChatClient>();
        var tool = AIFunctionFactory.Create(() => { called++; }, "stop", "Stops.");
        var options = new ChatOptions { MaxOutputTokens = 100, Tools = [tool], ToolMode = ChatToolMode.RequireSpecific("stop") }
            .WithPhi(new PhiRequestOptions { Priority = 3, Adapter = PhiRequestOptions.None });

        var updates = await client.GetStreamingResponseAsync("Stop!", options).ToListAsync();

        Assert.True(called > 0);
        Assert.Contains(updates, u => u.Contents.OfType<FunctionCallContent>().Any(c => c.Name == "stop"));
        Assert.Contains(updates, u => u.RawRepresentation is PhiGeneration);
        Assert.Same(_model, client.GetService<PhiModel>());
        Assert.Equal("mini", client.GetService<ChatClientMetadata>()!.DefaultModelId);
    }
}
