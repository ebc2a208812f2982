using Phi.Edge.Perception.Speech;

namespace Phi.Edge.Perception.Tests.Speech;

public sealed class DitherTests
{
    [Fact]
    public void Add_Silence_IsEvenNoiseOfThatSize()
    {
        var samples = Noise(16, 20_000);
        Assert.Equal((-16, 16), (samples.Min(), samples.Max()));
        Assert.InRange(samples.Average(value => value), -0.3, 0.3);
        Assert.All(samples.GroupBy(value => value), same => Assert.InRange(same.Count(), 480, 740)); // 606 expected, 5.5 standard deviations
    }

    [Fact]
    public void Add_TheSameSound_GivesTheSameHoweverItIsCut()
    {
        var (state, parts) = (Dither.Seed, new short[1000]);
        Dither.Add(parts.AsSpan(0, 313), 16, ref state);
        Dither.Add(parts.AsSpan(313), 16, ref state);
        Assert.Equal(Noise(16, 1000), parts);
    }

    [Fact]
    public void Add_FullScale_StaysThere()
    {
        short[] samples = [.. Enumerable.Repeat(short.MaxValue, 100), .. Enumerable.Repeat(short.MinValue, 100)];
        var state = Dither.Seed;
        Dither.Add(samples, 1000, ref state);
        Assert.All(samples[..100], value => Assert.InRange(value, short.MaxValue - 1000, short.MaxValue));
        Assert.All(samples[100..], value => Assert.InRange(value, short.MinValue, short.MinValue + 1000));
    }

    [Fact]
    public void Add_None_LeavesTheSound() => Assert.All(Noise(0, 100), value => Assert.Equal(0, value));

    private static short[] Noise(int amplitude, int count)
    {
        var (samples, state) = (new short[count], Dither.Seed);
        Dither.Add(samples, amplitude, ref state);
        return samples;
    }
}
