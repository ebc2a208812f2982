using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Road;
using Phi.Edge.Pipelines.Road.Limits;

namespace Phi.Edge.Pipelines.Tests.Road;

public sealed class OverspeedPolicyTests
{
    [Theory]
    // The four test bands of (EU) 2021/1958: 1-8, 11-18, 21-28, 31-38 % over.
    [InlineData(50, 1.04, 6.0)]
    [InlineData(50, 1.08, 6.0)]
    [InlineData(50, 1.11, 5.0)]
    [InlineData(80, 1.18, 5.0)]
    [InlineData(50, 1.21, 4.0)]
    [InlineData(120, 1.28, 4.0)]
    [InlineData(50, 1.31, 3.0)]
    [InlineData(30, 1.38, 3.0)]
    public void Next_TestBands_FlashWithin1500MsAndSoundInTime(int limit, double ratio, double soundAfter)
    {
        var run = new Speeding(Kmh(limit)).At(limit * 0.9, 5).At(limit * ratio, 30);

        Assert.InRange(run.First(AlertLevel.Notice)!.Value, 0.9, 1.5);
        Assert.InRange(run.First(AlertLevel.Warning)!.Value, soundAfter - 0.3, soundAfter + 0.05);
        Assert.InRange(run.Lasted(AlertLevel.Warning), 3, 5);
        // Flashing goes on for at least 5 s after the sound, and then it is quiet.
        Assert.InRange(run.Last(AlertLevel.Notice)!.Value - run.Last(AlertLevel.Warning)!.Value, 5, 7);
        Assert.Equal(AlertLevel.None, run.Now);
    }

    [Fact]
    public void Next_AtTheLimitOrWithinTolerance_IsQuiet()
    {
        Assert.Null(new Speeding(Kmh(50)).At(50, 30).At(51, 30).First(AlertLevel.Notice));
        Assert.NotNull(new Speeding(Kmh(50)).At(51.2, 30).First(AlertLevel.Notice));
    }

    [Fact]
    public void Next_ToleranceShare_IsTheLargerOfBoth()
    {
        var options = new OverspeedOptions { ToleranceShare = 3 };
        Assert.Null(new Speeding(Kmh(100), options).At(102.9, 30).First(AlertLevel.Notice));
        Assert.NotNull(new Speeding(Kmh(100), options).At(103.2, 30).First(AlertLevel.Notice));
    }

    [Fact]
    public void Next_SlowsDown_EndsAtOnceEvenTheSound()
    {
        var run = new Speeding(Kmh(50)).At(70, 4);
        Assert.Equal(AlertLevel.Warning, run.Now);
        Assert.Equal(AlertLevel.None, run.At(50, 0.1).Now);
    }

    [Fact]
    public void Next_TremblesAroundTheTolerance_IsOneRun()
    {
        var run = new Speeding(Kmh(50)).At(60, 2);
        for (var i = 0; i < 10; i++)
        {
            run.At(50.5, 0.2).At(51.5, 0.2);
        }

        Assert.Equal(1, run.Starts(AlertLevel.Notice));
    }

    [Fact]
    public void Next_KeepsSpeeding_SoundsOnceUntilTheLimitWasKept()
    {
        var run = new Speeding(Kmh(50)).At(60, 120);
        Assert.Equal(1, run.Starts(AlertLevel.Warning));
        run.At(49, 1).At(60, 10);
        Assert.Equal(2, run.Starts(AlertLevel.Warning));
    }

    [Fact]
    public void Next_LowerLimit_BeginsAnew()
    {
        var run = new Speeding(Kmh(80)).At(78, 10);
        Assert.Null(run.First(AlertLevel.Notice));
        run.Limit = Kmh(50);
        run.At(78, 10);
        Assert.InRange(run.First(AlertLevel.Warning)!.Value, 2.9, 3.1);
    }

    [Fact]
    public void Next_FasterMeanwhile_SoundsSooner()
    {
        var run = new Speeding(Kmh(50)).At(53, 3.2).At(66, 0.2);
        Assert.Equal(AlertLevel.Warning, run.Now);
    }

    [Fact]
    public void Next_BelowWalkingTraffic_IsQuiet() => Assert.Null(new Speeding(Kmh(10)).At(19, 30).First(AlertLevel.Notice));

    [Fact]
    public void Next_MilesPerHour_AreConverted()
    {
        Assert.Null(new Speeding(new SpeedLimit { Value = 30, Unit = SpeedUnit.Mph, Certainty = LimitCertainty.Certain }).At(48, 30).First(AlertLevel.Notice));
        Assert.NotNull(new Speeding(new SpeedLimit { Value = 30, Unit = SpeedUnit.Mph, Certainty = LimitCertainty.Certain }).At(50, 30).First(AlertLevel.Notice));
    }

    [Fact]
    public void Next_AssumedLimit_OnlyFlashes()
    {
        var assumed = Kmh(50) with { Certainty = LimitCertainty.Assumed };
        Assert.Null(new Speeding(assumed).At(70, 30).First(AlertLevel.Warning));
        Assert.NotNull(new Speeding(assumed).At(70, 30).First(AlertLevel.Notice));
        Assert.NotNull(new Speeding(assumed, new OverspeedOptions { SoundWhenAssumed = true }).At(70, 30).First(AlertLevel.Warning));
    }

    [Fact]
    public void Next_SwitchedOff_IsQuietForTheJourney()
    {
        var run = new Speeding(Kmh(50)).At(70, 4);
        run.On = false;
        Assert.Equal(AlertLevel.None, run.At(70, 0.1).Now);
        Assert.Equal(AlertLevel.None, run.At(70, 30).Now);
    }

    [Fact]
    public void Next_NoLimitOrNoSpeed_IsQuiet()
    {
        Assert.Null(new Speeding(default).At(200, 30).First(AlertLevel.Notice));
        Assert.Null(new Speeding(new SpeedLimit { Unlimited = true, Certainty = LimitCertainty.Certain }).At(200, 30).First(AlertLevel.Notice));
        Assert.Null(new Speeding(Kmh(50)).At(null, 30).First(AlertLevel.Notice));
        Assert.Null(new Speeding(Kmh(50)).At(double.NaN, 30).First(AlertLevel.Notice));
    }

    [Fact]
    public void Switch_OffHoldsUntilTheNextJourney()
    {
        var overspeed = new OverspeedSwitch();
        overspeed.Watch(IgnitionState.On);
        overspeed.Set(false);
        overspeed.Watch(IgnitionState.On);
        overspeed.Watch(IgnitionState.Unknown);
        Assert.False(overspeed.IsOn);
        overspeed.Watch(IgnitionState.Off);
        overspeed.Watch(IgnitionState.On);
        Assert.True(overspeed.IsOn);
    }

    private static SpeedLimit Kmh(int value) => new() { Value = value, Certainty = LimitCertainty.Certain, Source = LimitSource.Sign };
}
