using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Tests.Decoding;

namespace Phi.Edge.Inference.Tests.Chat;

public sealed class GoldenChatTests
{
    public static TheoryData<string, int, bool> Cases()
    {
        var data = new TheoryData<string, int, bool>();
        foreach (var shared in (bool[])[true, false])
        {
            for (var i = 0; i < 9; i++)
                data.Add("multimodal", i, shared);
            for (var i = 0; i < 3; i++)
                data.Add("mini", i, shared);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task GetStreamingResponse_GoldenPrompt_GivesTheTokensOfTheReferenceLibrary(string kind, int index, bool shared)
    {
        var golden = GoldenChat.Read(kind, index);
        var options = GoldenChat.Options();
        options.ShareCacheBuffer = shared;
        using var model = GoldenChat.Load(golden.Folder, options);
        using var client = new PhiChatClient(model);

        var updates = await client.GetStreamingResponseAsync(golden.Prompt, new ChatOptions { MaxOutputTokens = 48 }).ToListAsync();

        var generation = Assert.IsType<PhiGeneration>(updates[^1].RawRepresentation);
        Assert.Equal(golden.InputCount, generation.InputIds.Count);
        Assert.Equal(golden.FirstIds, generation.InputIds.Take(golden.FirstIds.Length));
        Assert.Equal(golden.LastIds, generation.InputIds.TakeLast(golden.LastIds.Length));
        Assert.Equal(golden.Generated, generation.OutputIds);
        Assert.Equal(golden.Generated.Length < 48 ? "stop" : "length", generation.FinishReason);
        Assert.Equal(model.Tokenizer.Decode(golden.Generated), string.Concat(updates.Select(u => u.Text)));
    }

    [Fact]
    public async Task GetStreamingResponse_ShortAnswer_TheEndTokenIsNamedAndWasClearlyTheLikeliest()
    {
        // the recording of this prompt has its last token twice; see TinyModel.Answer
        var golden = GoldenChat.Read("mini", 1);
        using var model = GoldenChat.Load("mini");
        using var client = new PhiChatClient(model);

        var updates = await client.GetStreamingResponseAsync(golden.Prompt, new ChatOptions { MaxOutputTokens = 48 }).ToListAsync();

        var generation = (PhiGeneration)updates[^1].RawRepresentation!;
        Assert.Equal(45, generation.OutputIds.Count);
        Assert.Contains(generation.EndId!.Value, model.Configuration.EosTokenIds);
        using var engine = TinyModel.Engine(true);
        var logits = TinyModel.Logits(engine, [.. generation.InputIds, .. generation.OutputIds]);
        var end = logits[generation.EndId.Value];
        var next = logits.Where((_, id) => id != generation.EndId.Value).Max();
        Assert.True(end - next > 0.05, $"the end token leads by {end - next}: no tie that another kernel could turn round");
        Assert.True(end - logits[generation.OutputIds[^1]] > 0.05, "the token recorded twice is not the likeliest again");
    }
}
