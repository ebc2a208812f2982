using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Tests.Decoding;

public sealed class SamplerTests
{
    private static readonly float[] Logits = [.. Enumerable.Range(0, 100).Select(i => MathF.Log(1 + i))]; // probability proportional to 1 + i

    [Fact]
    public void ArgMax_SeveralEqual_TheFirst()
    {
        float[] values = [.. Enumerable.Repeat(1f, 37)];
        values[20] = values[30] = 2;

        Assert.Equal(20, Sampler.ArgMax(values));
        Assert.Throws<PhiRuntimeException>(() => Sampler.ArgMax([float.NegativeInfinity, float.NegativeInfinity]));
        Assert.Throws<PhiRuntimeException>(() => Sampler.ArgMax([float.NaN, float.NaN]));
    }

    [Fact]
    public void Next_Temperature1_FollowsTheProbabilities()
    {
        var counts = Draw(new SamplingOptions(Temperature: 1, Seed: 5), 50_500);

        // 5050 tickets in all; token i has 1 + i of them, so 10 (1 + i) are expected
        Assert.All(Enumerable.Range(20, 80), i => Assert.InRange(counts[i], 10 * (1 + i) * 0.6, 10 * (1 + i) * 1.4));
    }

    [Theory]
    [InlineData(5, 1f, 0f, 5)]
    [InlineData(0, 0.5f, 0f, 30)] // 100 + 99 + … + 71 = 2565 of 5050 is the first sum above a half
    [InlineData(0, 1f, 0.5f, 51)] // 100 … 50
    [InlineData(3, 0.9f, 0.01f, 3)]
    public void Next_Filters_KeepTheLikeliest(int topK, float topP, float minP, int kept)
    {
        var counts = Draw(new SamplingOptions(1, topK, topP, minP, 1, 9), 20_000);

        Assert.All(counts[..(100 - kept)], c => Assert.Equal(0, c));
        Assert.All(counts[(100 - kept)..], c => Assert.True(c > 0));
    }

    [Fact]
    public void Next_RepetitionPenalty_PrefersWhatIsNew()
    {
        var sampler = new Sampler(new SamplingOptions(RepetitionPenalty: 2), 4, new SamplerScratch(4));
        sampler.Observe(0);
        sampler.Observe(2);

        Assert.Equal(1, sampler.Next([3f, 2f, 1f, 0f]));
        Assert.Equal(3, sampler.Next([-1f, -9f, -1f, -1.5f]));
    }

    [Fact]
    public void Next_Forbidden_IsNeverDrawn()
    {
        var sampler = new Sampler(new SamplingOptions(Temperature: 5, Seed: 1), 3, new SamplerScratch(3));

        for (var i = 0; i < 1000; i++)
            Assert.NotEqual(1, sampler.Next([1f, float.NegativeInfinity, 0f]));
    }

    [Theory]
    [InlineData(-1f, 0, 1f, 0f, 1f)]
    [InlineData(float.NaN, 0, 1f, 0f, 1f)]
    [InlineData(1f, -1, 1f, 0f, 1f)]
    [InlineData(1f, 0, 0f, 0f, 1f)]
    [InlineData(1f, 0, 1f, 1f, 1f)]
    [InlineData(1f, 0, 1f, 0f, 0f)]
    public void Validate_OutOfRange_Throws(float temperature, int topK, float topP, float minP, float penalty) =>
        Assert.Throws<PhiRequestException>(new SamplingOptions(temperature, topK, topP, minP, penalty).Validate);

    private static int[] Draw(SamplingOptions options, int times)
    {
        var sampler = new Sampler(options, Logits.Length, new SamplerScratch(Logits.Length));
        var counts = new int[Logits.Length];
        for (var i = 0; i < times; i++)
            counts[sampler.Next([.. Logits])]++;
        return counts;
    }
}
