namespace Phi.Edge.Inference.Tests.Decoding;

public sealed class GoldenTokensTests
{
    public static TheoryData<int, bool, int> Cases()
    {
        var data = new TheoryData<int, bool, int>();
        for (var index = 0; index < 3; index++)
        {
            foreach (var shared in (bool[])[true, false])
            {
                foreach (var piece in (int[])[512, 5, 1])
                    data.Add(index, shared, piece);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Generate_TextOnlyModel_GivesTheTokensOfTheReferenceLibrary(int index, bool shared, int piece)
    {
        var (ids, expected) = TinyModel.MiniCases().ElementAt(index);
        using var scheduler = TinyModel.Scheduler(TinyModel.Engine(shared, new PhiModelOptions { PrefillChunkTokens = piece }));

        var task = scheduler.Submit(TinyModel.Request(ids));

        Assert.Equal(expected, await task.ReadAllAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Generate_MultimodalDecoderWithText_GivesTheTokensOfTheReferenceLibrary(bool shared)
    {
        // the first case of both models has the same prompt and, by construction, the same weights
        var (ids, expected) = TinyModel.MiniCases().First();
        var engine = TinyModel.Engine(shared, decoder: TinyModel.MultimodalDecoder, embedding: TinyModel.MultimodalEmbedding);
        using var scheduler = TinyModel.Scheduler(engine);

        Assert.Equal(expected, await scheduler.Submit(TinyModel.Request(ids)).ReadAllAsync());
    }
}
