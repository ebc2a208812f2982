using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Road;

namespace Phi.Edge.Pipelines.Tests.Road;

public sealed class SignNoticePolicyTests
{
    private const string Stop = "regulatory--stop--g1";
    private const string NoEntry = "regulatory--no-entry--g1";

    [Fact]
    public void Next_StopSignApproachedTooFast_IsToldBeforeItIsTooLate()
    {
        var drive = Drive.Past(new RoadSign(150, Stop)).Speed(50).To(138);
        Assert.Contains(drive.Levels, static l => l.Sign == AlertLevel.Notice);
        Assert.Equal(AlertLevel.Warning, drive.Last.Sign.Level);
        Assert.Equal((float)SignKind.Stop, drive.Last.Sign.Value);
        Assert.Equal(AlertLevel.None, drive.To(200).Last.Sign.Level);
    }

    [Fact]
    public void Next_DriverBrakesInTime_IsQuiet()
    {
        // Comfortable: 1.2 m/s2 from 50 km/h needs 80 m.
        var drive = Drive.Past(new RoadSign(150, Stop));
        while (drive.Model.Position < 145)
        {
            var left = Math.Max(149.9 - drive.Model.Position, 0);
            drive.Speed((float)Math.Min(50, Math.Max(3, 3.6 * Math.Sqrt(2 * 1.2 * left)))).For(0.1);
        }

        Assert.DoesNotContain(drive.Levels, static l => l.Sign != AlertLevel.None);
    }

    [Fact]
    public void Next_NoEntryOfASideRoad_IsQuiet()
    {
        Assert.DoesNotContain(Drive.Past(new RoadSign(150, NoEntry, Offset: 7)).To(200).Levels, static l => l.Sign != AlertLevel.None);
        Assert.Contains(Drive.Past(new RoadSign(150, NoEntry, Offset: 2)).To(200).Levels, static l => l.Sign == AlertLevel.Warning);
    }

    [Theory]
    [InlineData("regulatory--yield--g1", 50, SignKind.GiveWay)]
    [InlineData("regulatory--wrong-way--g1", 30, SignKind.WrongWay)]
    [InlineData("warning--railroad-crossing-with-barriers--g1", 80, SignKind.LevelCrossing)]
    [InlineData("warning--school-zone--g2", 50, SignKind.SchoolZone)]
    [InlineData("warning--children--g1", 60, SignKind.Children)]
    [InlineData("warning--pedestrians-crossing--g5", 70, SignKind.Pedestrians)]
    [InlineData("warning--hairpin-curve-left--g1", 100, SignKind.Curve)]
    public void Next_EachKind_IsToldToFastDriversOnly(string name, float fast, SignKind kind)
    {
        var told = Drive.Past(new RoadSign(150, name, Offset: 2)).Speed(fast).To(149);
        Assert.Contains(told.Levels, static l => l.Sign >= AlertLevel.Notice);
        Assert.Equal(kind, told.Reports[0].Identity.Kind);
        Assert.DoesNotContain(Drive.Past(new RoadSign(150, name, Offset: 2)).Speed(7).To(200).Levels, static l => l.Sign != AlertLevel.None);
    }

    [Fact]
    public void Next_KindSwitchedOff_IsQuiet()
    {
        var options = new RoadPolicyOptions();
        options.Notice.Stop.Enabled = false;
        Assert.DoesNotContain(Drive.With(options, new RoadSign(150, Stop)).To(200).Levels, static l => l.Sign != AlertLevel.None);
    }

    [Fact]
    public void Next_OtherSigns_AreNeverTold() =>
        Assert.DoesNotContain(Drive.Past(new RoadSign(150, "regulatory--no-overtaking--g1")).Speed(130).To(200).Levels, static l => l.Sign != AlertLevel.None);

    [Fact]
    public void Next_SpeedUnknown_IsQuiet() =>
        Assert.DoesNotContain(Drive.Past(new RoadSign(150, Stop)).Speed(null).To(200).Levels, static l => l.Sign != AlertLevel.None);
}
