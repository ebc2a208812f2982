using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Driver;

public sealed class DriverPolicyDrowsinessTests
{
    [Fact]
    public void Perclos_FirstMinute_IsNull()
    {
        Assert.Null(Script.At30Fps().Open(59.9).Last.State.Perclos);
        Assert.Null(Script.At30Fps().Open(59.9).Last.State.BlinksPerMinute);
        Assert.Equal(0f, Script.At30Fps().Open(60.1).Last.State.Perclos);
    }

    [Theory]
    [InlineData(4, AlertLevel.None)]
    [InlineData(6, AlertLevel.Notice)]
    [InlineData(8, AlertLevel.Warning)]
    [InlineData(10, AlertLevel.Critical)]
    public void Perclos_SlowClosuresPerMinute_GiveTheBand(int closures, AlertLevel expected)
    {
        // Each 0.93 s long: 1.55 % of a minute.
        var pause = (60.0 / closures) - (28 / 30.0);
        Script.At30Fps().Repeat(closures * 2, s => s.Closed(28 / 30.0).Open(pause)).Expect(AlertKind.Drowsiness, expected)
            .ExpectHighest(AlertKind.Microsleep, AlertLevel.None);
    }

    [Fact]
    public void Perclos_BlinksOnly_IsZero() =>
        Assert.Equal(0f, Script.At30Fps().Repeat(60, static s => s.Closed(0.3).Open(1)).ExpectSilence().Last.State.Perclos);

    [Fact]
    public void Perclos_LidsLoweredWhileLookingDown_DoNotCount() =>
        Assert.Equal(0f, Script.At30Fps().Repeat(20, static s => s.DownLidsLowered(1).Open(3)).Last.State.Perclos);

    [Fact]
    public void Perclos_ManyInvalidReadings_IsNullAgain()
    {
        var script = Script.At30Fps().Open(70);
        Assert.NotNull(script.Last.State.Perclos);
        Assert.Null(script.EyesHidden(20).Last.State.Perclos);
        Assert.NotNull(script.Open(60).Last.State.Perclos);
    }

    [Fact]
    public void Perclos_ShareOfValidTime_IgnoresGaps()
    {
        var script = Script.At30Fps().Repeat(10, static s => s.Closed(0.9).Open(4.1).EyesHidden(2.5));
        Assert.Null(script.Last.State.Perclos);
        script = Script.At30Fps().Repeat(12, static s => s.Closed(0.9).Open(4.1).EyesHidden(1));
        Assert.InRange(script.Last.State.Perclos!.Value, 0.165f, 0.195f);
    }

    [Fact]
    public void Perclos_IrregularFrames_IsWeightedByTime()
    {
        // Twice as many frames while closed must not change the share.
        var script = Script.At30Fps().Repeat(20, static s => s.Closed(0.9).Repeat(30, static t => t.Open(1 / 30.0).Gap(0.1)));
        Assert.InRange(script.Last.State.Perclos!.Value, 0.16f, 0.21f);
    }

    [Fact]
    public void Drowsiness_HoveringAtTheThreshold_StartsOnceAndEnds() =>
        Script.At30Fps().Repeat(11, static s => s.Closed(28 / 30.0).Open(9)).Repeat(3, static s => s.Closed(28 / 30.0).Open(11))
            .Open(70).ExpectStarts(AlertKind.Drowsiness, 1).Expect(AlertKind.Drowsiness, AlertLevel.None);

    [Fact]
    public void Yawns_ThreeInFiveMinutes_GiveANoticeUntilTheyAge() =>
        Script.At30Fps().Yawn().Open(30).Yawn().Open(30).Expect(AlertKind.Yawning, AlertLevel.None)
            .Yawn().Open(1).Expect(AlertKind.Yawning, AlertLevel.Notice).Expect(DriverCondition.Drowsy)
            .Open(235).Expect(AlertKind.Yawning, AlertLevel.Notice)
            .Open(60).Expect(AlertKind.Yawning, AlertLevel.None);

    [Theory]
    [InlineData(1.5, 0)]
    [InlineData(2.5, 1)]
    [InlineData(8, 1)]
    [InlineData(12, 0)]
    public void Yawns_ByDuration_CountOrNot(double seconds, int expected) =>
        Assert.Equal(expected, Script.At30Fps().Open(2).Yawn(seconds).Open(2).Last.State.Yawns);

    [Fact]
    public void Yawns_TalkingAndLaughing_DoNotCount()
    {
        var script = Script.At30Fps()
            .Mouth(60, static t => 0.35f + (0.35f * MathF.Sin((float)(t * 2 * Math.PI * 4))))
            .Mouth(10, static t => 0.45f + (0.1f * MathF.Sin((float)(t * 2 * Math.PI * 5))));
        Assert.Equal(0, script.Last.State.Yawns);
    }
}
