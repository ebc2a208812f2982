using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Demo;

namespace Phi.Edge.Daemon.Tests.Demo;

public sealed class DriveScriptTests
{
    private static readonly DriveScript Script = DriveScript.Standard;

    [Fact]
    public void Standard_Always_TakesAboutAMinuteOneActAfterTheOther()
    {
        Assert.InRange(Script.Duration.TotalSeconds, 55, 70);
        for (var i = 1; i < Script.Acts.Count; i++)
            Assert.True(Script.Acts[i].Start > Script.Acts[i - 1].End, Script.Acts[i].Name);
        Assert.True(Script.Acts[^1].End < Script.Duration);
    }

    [Fact]
    public void Standard_Always_RaisesEachKindOnceAndHoldsActsThatRaiseNone()
    {
        Assert.Equal(
            [AlertKind.Distraction, AlertKind.Yawning, AlertKind.Microsleep, AlertKind.Sleep],
            Script.Acts.Where(act => act.Expected is not null).Select(act => act.Expected!.Value));
        Assert.Contains(Script.Acts, act => act is { Name: "blink", Expected: null });
        Assert.Contains(Script.Acts, act => act is { Name: "glance into the mirror", Expected: null });
    }

    [Theory]
    [InlineData("blink", 0.1, 0.4)]
    [InlineData("microsleep", 1.2, 1.9)]
    [InlineData("sleep", 3.3, 4.5)]
    public void Standard_ClosedEyes_LastAsLongAsTheirNameSays(string name, double atLeast, double atMost)
    {
        foreach (var act in Script.Acts.Where(act => act.Name == name))
            Assert.InRange(Seconds(face => face.LidClosure > 0.5f, act), atLeast, atMost);
    }

    [Fact]
    public void Standard_LookAside_OutlastsTheLimitWithItsAllowance()
        => Assert.True(Seconds(face => Math.Abs(face.Yaw) > 35, Script.Acts.Single(act => act.Name == "look aside")) > 3.5 + 1.5 + 0.5);

    [Fact]
    public void At_BetweenActs_IsNeutral()
    {
        Assert.Equal(default, Script.At(TimeSpan.Zero));
        Assert.Equal(default, Script.At(Script.Duration));
        Assert.Equal(1, Script.At(TimeSpan.FromSeconds(42)).LidClosure);
        Assert.Equal(1, Script.At(TimeSpan.FromSeconds(25)).JawDrop);
    }

    [Fact]
    public void At_FromFrameToFrame_NeverJumps()
    {
        var last = default(Expression);
        for (var frame = 0; frame < Script.Duration.TotalSeconds * 60; frame++)
        {
            var face = Script.At(TimeSpan.FromSeconds(frame / 60d));
            Assert.InRange(face.LidClosure - last.LidClosure, -0.35f, 0.35f);
            Assert.InRange(face.Yaw - last.Yaw, -4f, 4f);
            last = face;
        }
    }

    private static double Seconds(Func<Expression, bool> holds, DriveAct act)
        => Enumerable.Range(0, (int)(act.Duration.TotalSeconds * 100))
            .Count(i => holds(Script.At(act.Start + TimeSpan.FromSeconds(i / 100d)))) / 100d;
}
