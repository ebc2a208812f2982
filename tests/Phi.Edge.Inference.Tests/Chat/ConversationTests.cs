using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Tests.Audio;
using Phi.Edge.Inference.Tests.Vision;

namespace Phi.Edge.Inference.Tests.Chat;

public sealed class ConversationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetStreamingResponse_NewImageInASecondTurn_EqualsAnUndisturbedRun(bool shared)
    {
        var options = GoldenChat.Options();
        options.ShareCacheBuffer = shared;
        using var model = GoldenChat.Load("mm", options);
        using var client = new PhiChatClient(model);
        List<ChatMessage> messages = [new(ChatRole.User, [Image(100, 60, "pat"), new TextContent("What is it?")])];
        var first = await Answer(client, messages);
        messages.Add(new ChatMessage(ChatRole.Assistant, "A sign."));
        messages.Add(new ChatMessage(ChatRole.User, [Image(60, 100, "smooth"), new TextContent("And this?")]));

        var second = await Answer(client, messages);

        using var freshModel = GoldenChat.Load("mm", options);
        using var fresh = new PhiChatClient(freshModel);
        var undisturbed = await Answer(fresh, messages);
        Assert.Equal(undisturbed.OutputIds, second.OutputIds);
        Assert.Equal(0, undisturbed.CachedTokens);
        Assert.InRange(second.CachedTokens, first.InputIds.Count - 2, first.InputIds.Count);
    }

    [Fact]
    public async Task GetStreamingResponse_AnotherImageOfTheSameSize_SharesNothingFromThere()
    {
        using var model = GoldenChat.Load("mm");
        using var client = new PhiChatClient(model);

        await Answer(client, [new(ChatRole.User, [Image(100, 60, "pat"), new TextContent("What is it?")])]);
        var other = await Answer(client, [new(ChatRole.User, [Image(100, 60, "smooth"), new TextContent("What is it?")])]);
        var same = await Answer(client, [new(ChatRole.User, [Image(100, 60, "smooth"), new TextContent("What is it?")])]);

        Assert.Equal(0, other.CachedTokens);
        Assert.Equal(same.InputIds.Count - 1, same.CachedTokens);
        Assert.Equal(other.OutputIds, same.OutputIds);
    }

    [Fact]
    public async Task GetStreamingResponse_PiecesAcrossImages_EqualOneRun()
    {
        var small = GoldenChat.Options();
        small.PrefillChunkTokens = 100;
        using var pieces = GoldenChat.Load("mm", small);
        var large = GoldenChat.Options();
        large.PrefillChunkTokens = 4000;
        using var whole = GoldenChat.Load("mm", large);
        List<ChatMessage> messages =
        [
            new(ChatRole.User, [Image(100, 60, "pat"), Sound(1.0), new TextContent("One")]),
            new(ChatRole.Assistant, "Yes."),
            new(ChatRole.User, [Sound(0.5), Image(60, 100, "pat"), Image(100, 60, "smooth"), new TextContent("Two")]),
        ];
        using var a = new PhiChatClient(pieces);
        using var b = new PhiChatClient(whole);

        Assert.Equal((await Answer(b, messages)).OutputIds, (await Answer(a, messages)).OutputIds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetStreamingResponse_LongRopeSwitchInTheAnswer_ImageAndSoundAreComputedAgainWithTheRest(bool shared)
    {
        // the tiny graph has no second table of factors, so computing all again must change nothing
        List<ChatMessage> messages = [new(ChatRole.User, [Image(100, 60, "pat"), Sound(1.0), new TextContent("What is it?")])];
        var options = GoldenChat.Options();
        options.ShareCacheBuffer = shared;
        using var plainModel = GoldenChat.Load("mm", options);
        using var plain = new PhiChatClient(plainModel);
        var expected = await Answer(plain, messages);
        options.LongRopeSwitch = expected.InputIds.Count + 5;
        using var model = GoldenChat.Load("mm", options);
        using var client = new PhiChatClient(model);

        Assert.Equal(expected.OutputIds, (await Answer(client, messages)).OutputIds);
        Assert.True(model.Parts.Engine.Pool.Entries.Single(e => e.Length > 400).LongRope, "the switch was crossed");
    }

    [Fact]
    public async Task GetStreamingResponse_Cancelled_EndsAndTheModelIsFree()
    {
        using var model = GoldenChat.Load("mini");
        using var client = new PhiChatClient(model);
        using var source = new CancellationTokenSource();
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.GetStreamingResponseAsync("Hello the end", new ChatOptions { MaxOutputTokens = 4000 }, source.Token))
            {
                if (++seen == 3)
                    await source.CancelAsync();
            }
        });

        Assert.Equal(5, (await client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 5 })).Usage!.OutputTokenCount);
    }

    private static DataContent Image(int width, int height, string kind) => new(TestImage.Png(width, height, 8, 2, TestImage.Rgb(width, height, kind)), "image/png");

    private static DataContent Sound(double seconds) => new(TestAudio.Wav(16000, 1, TestAudio.Pcm(16000, (int)(16000 * seconds))), "audio/wav");

    private static async Task<PhiGeneration> Answer(PhiChatClient client, List<ChatMessage> messages)
    {
        var updates = await client.GetStreamingResponseAsync(messages, new ChatOptions { MaxOutputTokens = 12 }).ToListAsync();
        return (PhiGeneration)updates[^1].RawRepresentation!;
    }
}
