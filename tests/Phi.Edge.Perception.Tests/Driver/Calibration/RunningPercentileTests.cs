using Phi.Edge.Perception.Driver.Calibration;

namespace Phi.Edge.Perception.Tests.Driver.Calibration;

public sealed class RunningPercentileTests
{
    [Fact]
    public void Quantile_EvenSpread_IsInterpolated()
    {
        var running = new RunningPercentile(0, 1, 100);
        for (var i = 0; i < 1000; i++) running.Add(i / 1000f, 1);
        Assert.Equal(0.5f, running.Quantile(0.5), 0.01f);
        Assert.Equal(0.75f, running.Quantile(0.75), 0.01f);
        Assert.Equal(1000, running.Total, 1e-6);
    }

    [Fact]
    public void Quantile_Nothing_IsTheMiddle() => Assert.Equal(0.5f, new RunningPercentile(0, 1, 10).Quantile(0.9));

    [Fact]
    public void Add_Fading_ForgetsTheOld()
    {
        var running = new RunningPercentile(0, 1, 100);
        for (var i = 0; i < 1000; i++) running.Add(0.2f, 1, 0.99);
        for (var i = 0; i < 500; i++) running.Add(0.8f, 1, 0.99);
        Assert.Equal(0.8f, running.Quantile(0.5), 0.02f);
        Assert.Equal(100, running.Total, 1);
    }

    [Fact]
    public void Add_ForAVeryLongTime_StaysFinite()
    {
        var running = new RunningPercentile(0, 1, 10);
        for (var i = 0; i < 100_000; i++) running.Add(0.35f, 0.1, 0.9);
        Assert.Equal(1, running.Total, 1e-3);
        Assert.InRange(running.Quantile(0.5), 0.3f, 0.4f);
    }

    [Fact]
    public void Add_ValuesBeyondTheRangeOrNoNumber_AreHeldOrIgnored()
    {
        var running = new RunningPercentile(0, 1, 10);
        running.Add(float.NaN, 1);
        Assert.Equal(0, running.Total);
        running.Add(7, 1);
        Assert.InRange(running.Quantile(0.5), 0.9f, 1);
    }
}
