using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Tests.Decoding;
using Phi.Edge.Inference.Tests.Onnx;

namespace Phi.Edge.Inference.Tests.Scheduling;

public sealed class ManyCallersTests
{
    private const int Requests = 24;

    [Theory]
    [InlineData(true, 1 << 20)]
    [InlineData(false, 1 << 20)]
    [InlineData(true, 100 << 10)] // room for one or two of them: caches are taken and computed again
    [InlineData(false, 100 << 10)]
    public async Task Submit_ManyAtOnceWithRandomPriorities_EveryAnswerIsThatOfARunAlone(bool shared, int budget)
    {
        var random = new Random(budget);
        int[][] prefixes = [ModelBench.Prompt(40, 1), ModelBench.Prompt(40, 2), []];
        var requests = Enumerable.Range(0, Requests).Select(i => TinyModel.Request(
            [.. prefixes[i % 3], .. ModelBench.Prompt(random.Next(1, 40), 50 + (i / 2))], random.Next(1, 25)) with
        {
            EndTokens = [],
            Priority = random.Next(4),
            Sampling = new SamplingOptions(i % 2, Seed: i),
        }).ToArray();
        var options = new PhiModelOptions { CacheBudgetBytes = budget, PrefillChunkTokens = 7 };
        using var scheduler = TinyModel.Scheduler(TinyModel.Engine(shared, options), maxRequests: Requests);

        var answers = await Task.WhenAll(requests.Select(r => Task.Run(() => scheduler.Submit(r).ReadAllAsync())));

        using var alone = TinyModel.Scheduler(TinyModel.Engine(shared));
        for (var i = 0; i < Requests; i++)
            Assert.Equal(await alone.Submit(requests[i]).ReadAllAsync(), answers[i]);
    }
}
