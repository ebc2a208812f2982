using Microsoft.Extensions.AI;

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
}
