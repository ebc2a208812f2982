using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Pipelines.Tests.Driver;

public sealed class BlinkDetectorTests
{
    private const double Fps24 = 24;

    [Theory]
    [InlineData(24)]
    [InlineData(30)]
    public void Next_BlinkOfOneToThreeFrames_IsFoundWithItsTimes(double fps)
    {
        for (var frames = 1; frames <= 3; frames++)
        {
            var series = Flat(20, 0.05f).Concat(Flat(frames, 0.9f)).Concat(Flat(20, 0.05f)).ToArray();
            var blink = Assert.Single(Run(series, fps));
            Assert.Equal(LidEventKind.Blink, blink.Kind);
            Assert.Equal(At(19, fps), blink.Start);
            Assert.Equal(At(20, fps), blink.Apex);
            Assert.Equal(At(20 + frames, fps), blink.End);
            Assert.Equal(0.85f, blink.Depth, 3);
        }
    }

    [Fact]
    public void Next_NaturalShape_FindsApexAtTheDeepest()
    {
        var blink = Assert.Single(Run([.. Flat(10, 0.1f), 0.3f, 0.8f, 1, 0.7f, 0.45f, 0.25f, 0.15f, .. Flat(10, 0.1f)], Fps24));
        Assert.Equal((At(10, Fps24), At(12, Fps24), At(14, Fps24)), (blink.Start, blink.Apex, blink.End));
    }

    [Fact]
    public void Next_SlowReopening_IsOneBlinkNotTwo() =>
        Assert.Single(Run([.. Flat(10, 0), 0.6f, 1, 0.5f, 0.45f, 0.4f, 0.35f, 0.3f, 0.2f, .. Flat(10, 0)], Fps24));

    [Fact]
    public void Next_DoubleBlink_IsTwo() =>
        Assert.Equal(2, Run([.. Flat(10, 0), 0.7f, 1, 0.3f, 0.1f, 0.8f, 0.9f, 0.2f, .. Flat(10, 0)], Fps24).Count);

    [Fact]
    public void Next_DoubleBlinkThatReopensHalfway_IsTwo() =>
        Assert.Equal(2, Run([.. Flat(10, 0), 0.7f, 1, 0.4f, 0.9f, 0.9f, 0.2f, .. Flat(10, 0)], Fps24).Count);

    [Theory]
    [InlineData(0.3f)]
    [InlineData(0.5f)]
    public void Next_SingleNoisyFrame_IsNothing(float spike) =>
        Assert.Empty(Run([.. Flat(20, 0.05f), spike, .. Flat(20, 0.05f)], Fps24));

    [Fact]
    public void Next_SlowLidLowering_IsNothingAndBlinksOnTopAreFound()
    {
        // Down within 0.6 s to 0.45, there for 2 s with one blink, and up again.
        float[] series =
        [
            .. Flat(10, 0.05f), .. Ramp(0.05f, 0.45f, 15), .. Flat(24, 0.45f), 0.95f, 1, .. Flat(24, 0.45f), .. Ramp(0.45f, 0.05f, 15),
        ];
        var blink = Assert.Single(Run(series, Fps24));
        Assert.Equal(At(50, Fps24), blink.Apex);
    }

    [Fact]
    public void Next_QuickLidLoweringThatStays_IsNothingAndBlinksOnTopAreFound()
    {
        float[] series = [.. Flat(10, 0.05f), .. Flat(40, 0.5f), 1, 1, .. Flat(20, 0.5f), .. Flat(10, 0.05f)];
        var blink = Assert.Single(Run(series, Fps24));
        Assert.Equal(At(50, Fps24), blink.Apex);
    }

    [Theory]
    [InlineData(11, LidEventKind.Blink)]
    [InlineData(12, LidEventKind.Closure)]
    [InlineData(48, LidEventKind.Closure)]
    public void Next_ClosureAroundHalfASecond_IsToldApart(int frames, LidEventKind expected) =>
        Assert.Equal(expected, Assert.Single(Run([.. Flat(10, 0), .. Flat(frames, 0.95f), .. Flat(10, 0)], Fps24)).Kind);

    [Fact]
    public void Next_GapInTheMiddle_StartsAfresh()
    {
        var detector = new BlinkDetector();
        detector.Next(TimeSpan.Zero, 0);
        Assert.Null(detector.Next(TimeSpan.FromSeconds(0.04), 0.9f));
        Assert.True(detector.InProgress);
        Assert.Null(detector.Next(TimeSpan.FromSeconds(0.5), 0));
        Assert.False(detector.InProgress);
    }

    [Fact]
    public void Next_TimeStandsStillOrGoesBack_IgnoresTheSample()
    {
        var detector = new BlinkDetector();
        detector.Next(TimeSpan.FromSeconds(1), 0);
        detector.Next(TimeSpan.FromSeconds(1), 1);
        detector.Next(TimeSpan.FromSeconds(0.5), 1);
        Assert.False(detector.InProgress);
    }

    [Fact]
    public void Next_NotANumber_IsNoSample()
    {
        float[] series = [.. Flat(10, 0), float.NaN, 0.9f, float.NaN, 0.9f, float.PositiveInfinity, .. Flat(10, 0)];
        Assert.Single(Run(series, 30));
    }

    [Fact]
    public void Next_NoisyTalkingFace_FindsNineteenOfTwentyAndOneFalsePerMinuteAtMost()
    {
        // 10 minutes at 24 frames/s: spread of open eyes and depth of blinks as measured for the attention mesh.
        var random = new Random(7);
        var (series, apexes) = (new List<float>(), new List<int>());
        while (series.Count < 10 * 60 * 24)
        {
            for (var i = random.Next(40, 120); i > 0; i--)
            {
                series.Add((float)Math.Clamp(0.05 + (Normal(random) * 0.09), 0, 1));
            }

            var depth = 0.6 + (random.NextDouble() * 0.4);
            var shape = new[] { 0.55, 1, 0.9, 0.4 }[random.Next(2)..];
            apexes.Add(series.Count + Array.IndexOf(shape, 1));
            series.AddRange(shape.Select(s => (float)Math.Clamp((depth * s) + (Normal(random) * 0.03), 0, 1)));
        }

        var found = Run([.. series], Fps24).Select(static e => (int)Math.Round(e.Apex.TotalSeconds * Fps24)).ToList();
        var hits = apexes.Count(a => found.Exists(f => Math.Abs(f - a) <= 2));
        var wrong = found.Count(f => !apexes.Exists(a => Math.Abs(f - a) <= 2));
        Assert.True(hits >= 0.95 * apexes.Count, $"found {hits} of {apexes.Count}");
        Assert.True(wrong <= 10, $"{wrong} false in 10 minutes");
    }

    [Fact]
    public void Next_SteadyState_AllocatesNothing()
    {
        var detector = new BlinkDetector();
        float[] series = [.. Flat(10, 0), 0.9f, 1, .. Flat(10, 0)];
        Feed(detector, series, 0);
        var from = 0;
        Assert.Equal(0, Allocations.Least(() => Feed(detector, series, from += 100)));
    }

    private static void Feed(BlinkDetector detector, float[] series, double from)
    {
        for (var i = 0; i < series.Length; i++)
        {
            detector.Next(TimeSpan.FromSeconds(from + (i / 30.0)), series[i]);
        }
    }

    private static List<LidEvent> Run(float[] series, double fps)
    {
        var detector = new BlinkDetector();
        var events = new List<LidEvent>();
        for (var i = 0; i < series.Length; i++)
        {
            if (detector.Next(At(i, fps), series[i]) is { } lid)
            {
                events.Add(lid);
            }
        }

        return events;
    }

    private static TimeSpan At(int frame, double fps) => TimeSpan.FromSeconds(frame / fps);

    private static IEnumerable<float> Flat(int frames, float value) => Enumerable.Repeat(value, frames);

    private static IEnumerable<float> Ramp(float from, float to, int frames) =>
        Enumerable.Range(1, frames).Select(i => from + ((to - from) * i / frames));

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
