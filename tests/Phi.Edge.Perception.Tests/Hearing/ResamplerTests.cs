using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Perception.Tests.Hearing;

public sealed class ResamplerTests
{
    [Theory]
    [InlineData(8000)]
    [InlineData(11025)]
    [InlineData(22050)]
    [InlineData(24000)]
    [InlineData(32000)]
    [InlineData(44100)]
    [InlineData(48000)]
    [InlineData(96000)]
    public void Process_Tone_IsTheSameToneAtTheSameTime(int rate)
    {
        var output = Resample(rate, 1000, seconds: 0.5, block: rate / 50);
        for (var i = 1000; i < 6000; i++)
            Assert.Equal(0.5 * Math.Sin(2 * Math.PI * 1000 * i / 16000), output[i], 0.0005);
    }

    [Theory]
    [InlineData(24000, 9000)]
    [InlineData(44100, 8100)]
    [InlineData(48000, 15000)]
    [InlineData(48000, 23000)]
    public void Process_ToneAboveTheNewLimit_IsGone(int rate, double frequency)
        => Assert.All(Resample(rate, frequency, 0.5, rate / 50)[1000..6000], value => Assert.InRange(value, -0.0002, 0.0002));

    [Fact]
    public void Process_BlocksOfAnyLength_MakeNoDifference()
        => Assert.Equal(Resample(44100, 700, 0.3, 882), Resample(44100, 700, 0.3, 97));

    [Fact]
    public void Process_SteadyState_AllocatesNothing()
    {
        var resampler = new Resampler(48000, 960);
        var (input, output) = (new float[960], new float[400]);
        resampler.Process(input, output);
        Assert.Equal(0, Allocations.Least(() =>
        {
            for (var i = 0; i < 100; i++)
                resampler.Process(input, output);
        }));
    }

    private static float[] Resample(int rate, double frequency, double seconds, int block)
    {
        var resampler = new Resampler(rate, block);
        var (all, output) = (new List<float>(), new float[(block * 16000 / rate) + 2]);
        var input = Enumerable.Range(0, (int)(rate * seconds)).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * frequency * i / rate))).ToArray();
        for (var i = 0; i < input.Length; i += block)
            all.AddRange(output[..resampler.Process(input.AsSpan(i, Math.Min(block, input.Length - i)), output)]);
        return [.. all];
    }
}
