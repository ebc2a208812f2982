using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Tests.Grammar;

namespace Phi.Edge.Inference.Tests.Chat;

/// <summary>Random schemas through a whole model of random weights: what it finishes always parses and fits.</summary>
public sealed class ConstrainedOutputTests
{
    [Theory]
    [InlineData(1, 0f)]
    [InlineData(2, 1f)]
    [InlineData(3, 3f)]
    public async Task GetResponse_RandomSchemas_EveryFinishedAnswerParsesAndFits(int seed, float temperature)
    {
        using var model = GoldenChat.Load("mini");
        using var client = new PhiChatClient(model);
        var random = new Random(seed);
        var finished = 0;
        for (var i = 0; i < 25; i++)
        {
            using var schema = JsonDocument.Parse(new RandomSchema(random).Document().ToJsonString());
            var options = new ChatOptions
            {
                MaxOutputTokens = random.Next(60, 400),
                Temperature = temperature,
                Seed = random.Next(),
                ResponseFormat = ChatResponseFormat.ForJsonSchema(schema.RootElement),
            };

            var response = await client.GetResponseAsync("Answer.", options);

            if (response.FinishReason != ChatFinishReason.Stop)
                continue; // the shortest text that fits is longer than the tokens asked for
            finished++;
            using var answer = JsonDocument.Parse(response.Text, new JsonDocumentOptions { MaxDepth = 200 });
            Assert.True(new SchemaValidator(schema.RootElement).IsValid(schema.RootElement, answer.RootElement), $"{schema.RootElement}\n{response.Text}");
        }

        Assert.InRange(finished, 20, 25);
    }

    [Fact]
    public async Task GetResponse_SchemaThatIsNoSchema_IsATypedError()
    {
        using var model = GoldenChat.Load("mini");
        using var client = new PhiChatClient(model);
        using var list = JsonDocument.Parse("[1]");

        var error = await Assert.ThrowsAsync<PhiRequestException>(
            () => client.GetResponseAsync("x", new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(list.RootElement) }));

        Assert.Contains("must be an object", error.Message, StringComparison.Ordinal);
    }
}
