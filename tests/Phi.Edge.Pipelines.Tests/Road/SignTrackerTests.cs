using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Road;

public sealed class SignTrackerTests
{
    private const string Fifty = "regulatory--maximum-speed-limit-50--g1";
    private const string Thirty = "regulatory--maximum-speed-limit-30--g1";
    private const string NoOvertaking = "regulatory--no-overtaking--g1";

    [Theory]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(130)]
    public void Next_SignComesNearer_IsReportedOnceAndPassedWithinTwoSeconds(float speed)
    {
        var drive = Drive.Past(new RoadSign(150, Fifty)).Speed(speed).To(250);

        var report = Assert.Single(drive.Reports);
        Assert.Equal((Fifty, 0, RoadSide.Right), (report.Identity.Name, report.Revision, report.Side));
        Assert.InRange(report.Confidence, 0.9f, 1);
        var (passed, _, at) = Assert.Single(drive.Passed);
        var really = TimeSpan.FromSeconds(100 + (150 / (speed / 3.6)));
        Assert.InRange((at - really).TotalSeconds, -1, 2);
        Assert.Equal(report.Id, passed.Id);
    }

    [Fact]
    public void Next_SignComesNearer_DistanceIsWithinAThird()
    {
        var drive = Drive.Past(new RoadSign(100, Fifty)).Speed(50).To(70);
        var sign = drive.Policy.Signs[0];
        Assert.InRange(sign.Distance, 20, 40);
        Assert.InRange(sign.Offset, 2.5f, 4.5f);
        Assert.True(sign.InSight);
    }

    [Fact]
    public void Next_OneFrameOfNonsense_IsNoSign()
    {
        var drive = Drive.Past(new RoadSign(150, Fifty) { Hidden = static frame => frame != 60 }).To(250);
        Assert.Empty(drive.Reports);
        Assert.Empty(drive.Passed);
    }

    [Fact]
    public void Next_AFewFramesMisread_TheMajorityCounts()
    {
        var drive = Drive.Past(new RoadSign(150, Fifty) { Misread = static frame => frame % 4 == 0 ? Thirty : null }).To(250);
        Assert.Equal(Fifty, Assert.Single(drive.Reports).Identity.Name);
    }

    [Fact]
    public void Next_FarFramesWrongNearOnesRight_IsCorrectedAndSaysSo()
    {
        // 30 is read while the sign is small (below 24 px, beyond 32 m), 50 from then on.
        var drive = Drive.Past(new RoadSign(150, Fifty) { Misread = static frame => frame < 85 ? Thirty : null }).To(250);
        Assert.Equal([Thirty, Fifty], drive.Reports.Select(static r => r.Identity.Name));
        Assert.Equal([0, 1], drive.Reports.Select(static r => r.Revision));
        Assert.Single(drive.Reports.Select(static r => r.Id).Distinct());
        Assert.Equal(Fifty, Assert.Single(drive.Passed).Sign.Identity.Name);
    }

    [Fact]
    public void Next_HiddenForAWhile_IsOneSign()
    {
        var drive = Drive.Past(new RoadSign(150, Fifty) { Hidden = static frame => frame is > 75 and < 84 }).To(250);
        Assert.Single(drive.Reports);
        Assert.Single(drive.Passed);
    }

    [Fact]
    public void Next_SameSignOnBothSides_AreTwo()
    {
        var drive = Drive.Past(new RoadSign(150, Fifty), new RoadSign(150, Fifty, Offset: -6)).To(250);
        Assert.Equal([RoadSide.Left, RoadSide.Right], drive.Reports.Select(static r => r.Side).Order());
        Assert.Equal(2, drive.Passed.Count);
    }

    [Fact]
    public void Next_RepeatedAfterThirtyMetres_AreTwo()
    {
        var drive = Drive.Past(new RoadSign(150, Fifty), new RoadSign(180, Fifty)).To(280);
        Assert.Equal(2, drive.Reports.Select(static r => r.Id).Distinct().Count());
        Assert.Equal(2, drive.Passed.Count);
    }

    [Fact]
    public void Next_TwoOnOnePole_KeepTheirNames()
    {
        var drive = Drive.Past(new RoadSign(150, Fifty, Height: 1.9), new RoadSign(150, NoOvertaking, Height: 1.1)).To(250);
        Assert.Equal([Fifty, NoOvertaking], drive.Reports.Select(static r => r.Identity.Name).Order());
        Assert.All(drive.Reports, static r => Assert.Equal(0, r.Revision));
    }

    [Fact]
    public void Next_PlateBelow_IsAttachedToItsSign()
    {
        var drive = Drive.Past(
            new RoadSign(150, Fifty, Height: 1.9), new RoadSign(150, NoOvertaking, Offset: -6, Height: 1.9),
            new RoadSign(150, "complementary--trucks--g1", Height: 1.35) { IsPlate = true, Size = 0.4 }).To(250);
        var passed = drive.Passed.Single(static p => p.Sign.Identity.Name == Fifty).Sign;
        Assert.Equal("complementary--trucks--g1", Assert.Single(passed.Plates).Name);
        Assert.Empty(drive.Passed.Single(static p => p.Sign.Identity.Name == NoOvertaking).Sign.Plates);
        Assert.DoesNotContain(drive.Reports, static r => r.Identity.Kind == SignKind.Complementary);
    }

    [Fact]
    public void Next_StickerOnATruckAhead_IsNeverPassed()
    {
        var drive = Drive.Past(new RoadSign(18, "regulatory--maximum-speed-limit-80--g1", Offset: 0.8, Height: 0.2) { Carried = true, Hidden = static f => f > 200 }).For(40);
        Assert.Empty(drive.Passed);
        drive.ExpectNone();
    }

    [Fact]
    public void Next_UnknownSignSeenWell_IsReportedAsUnknown()
    {
        var drive = Drive.Past(new RoadSign(150, null)).To(250);
        Assert.Same(SignIdentity.Unknown, Assert.Single(drive.Reports).Identity);
    }

    [Fact]
    public void Next_SignOfAnotherRoad_DoesNotCount()
    {
        var drive = Drive.Past(new RoadSign(150, Thirty, Offset: 14)).To(250);
        Assert.Empty(drive.Passed);
        drive.ExpectNone();
    }

    [Fact]
    public void Next_SlowLoop_StillFollows()
    {
        var drive = Drive.Slow(new RoadSign(150, Fifty)).Speed(20).To(190);
        Assert.Equal(Fifty, Assert.Single(drive.Reports).Identity.Name);
        Assert.Single(drive.Passed);
    }

    [Fact]
    public void Next_RecordingStartsOver_BeginsAnew()
    {
        var drive = Drive.Past(new RoadSign(150, Fifty)).To(130);
        drive.Policy.Next(drive.Model.See(0, TimeSpan.Zero), drive.Model, default);
        Assert.Equal(1, drive.Policy.Signs.Length);
        Assert.False(drive.Policy.Signs[0].Certain);
    }
}
