using Microsoft.Extensions.AI;

namespace Phi.Edge.Inference.Tests.Chat;

public sealed class EncoderReleaseTests
{
    [Theory]
    [InlineData(long.MaxValue, false)]
    [InlineData(0L, true)]
    public async Task GetStreamingResponse_MemoryShort_EncodersAreClosedAndOpenedAgain(long below, bool stays)
    {
        var options = GoldenChat.Options();
        options.ReleaseEncodersBelowBytes = below;
        using var model = GoldenChat.Load("mm", options);
        using var client = new PhiChatClient(model);
        Assert.False(model.Parts.Vision!.IsLoaded || model.Parts.Speech!.IsLoaded, "encoders wait for their first input");

        var both = GoldenChat.Read("multimodal", 6); // an image and a clip
        for (var turn = 0; turn < 2; turn++)
        {
            var updates = await client.GetStreamingResponseAsync(both.Prompt, new ChatOptions { MaxOutputTokens = 48 }).ToListAsync();
            Assert.Equal(both.Generated, ((PhiGeneration)updates[^1].RawRepresentation!).OutputIds);
            await client.GetResponseAsync("x", new ChatOptions { MaxOutputTokens = 1 }); // once this has run, the one before is put away
            Assert.Equal((stays, stays), (model.Parts.Vision.IsLoaded, model.Parts.Speech!.IsLoaded));
        }
    }
}
