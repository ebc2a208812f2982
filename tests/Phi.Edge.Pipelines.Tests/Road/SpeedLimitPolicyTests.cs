using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Road;
using Phi.Edge.Pipelines.Road.Limits;

namespace Phi.Edge.Pipelines.Tests.Road;

public sealed class SpeedLimitPolicyTests
{
    private readonly RoadPolicyOptions _germany = new()
    {
        Limit = new SpeedLimitOptions { TownLimit = 50, RuralLimit = 100, MotorwayUnlimited = true, LivingStreetLimit = 7 },
    };

    [Fact]
    public void Next_NothingSeen_NothingIsKnown() => Drive.Past().For(10).ExpectNone();

    [Fact]
    public void Next_ExplicitLimit_HoldsFromWhereItStands() => Drive.Past(Limit(100, 70))
        .To(60).ExpectNone()
        .To(125).Expect(70);

    [Fact]
    public void Next_HigherAfterLower_TheNewestCounts() => Drive.Past(Limit(100, 50), Limit(300, 80)).To(140).Expect(50).To(340).Expect(80);

    [Fact]
    public void Next_EndOfLimitWithoutCountry_NothingIsKnown() =>
        Drive.Past(Limit(100, 50), new RoadSign(300, "regulatory--end-of-maximum-speed-limit-50--g1")).To(340).ExpectNone();

    [Fact]
    public void Next_EndOfLimitOnARuralRoad_TheCountrysLimitHolds() => Drive
        .With(_germany, new RoadSign(100, "information--end-of-built-up-area--g1"), Limit(300, 70), new RoadSign(500, "regulatory--end-of-prohibition--g1"))
        .To(140).Expect(100, LimitSource.ImplicitSign)
        .To(340).Expect(70)
        .To(540).Expect(100, LimitSource.CountryDefault);

    [Fact]
    public void Next_EndOfAnotherLimit_IsOnlyAssumed() => Drive
        .With(_germany, new RoadSign(100, "information--end-of-built-up-area--g1"), Limit(300, 70), new RoadSign(500, "regulatory--end-of-maximum-speed-limit-60--g1"))
        .To(540).Expect(100, LimitSource.CountryDefault, LimitCertainty.Assumed);

    [Fact]
    public void Next_TownWithALimitOfItsOwn_TheTownsLimitComesBack() => Drive
        .With(_germany, new RoadSign(100, "information--built-up-area--g1"), Limit(300, 30), new RoadSign(500, "regulatory--end-of-maximum-speed-limit-30--g1"))
        .To(140).Expect(50, LimitSource.ImplicitSign)
        .To(340).Expect(30)
        .To(540).Expect(50, LimitSource.CountryDefault);

    [Fact]
    public void Next_TownEntryWithoutCountry_EndsTheOldLimit() =>
        Drive.Past(Limit(100, 100), new RoadSign(300, "information--built-up-area--g1")).To(340).ExpectNone();

    [Fact]
    public void Next_ZoneWithoutANumber_IsAssumedUntilItIsRead()
    {
        var drive = Drive.With(_germany, new RoadSign(100, "regulatory--speed-limit-zone--g1"), new RoadSign(400, "regulatory--end-of-speed-limit-zone--g1"))
            .To(140).Expect(30, LimitSource.Zone, LimitCertainty.Assumed);
        drive.Policy.Annotate(drive.Reports[^1], new SignAnnotation { Source = SignTextSource.Ocr, Text = "20 ZONE", Confidence = 0.95f });
        drive.For(0.2).Expect(20, LimitSource.Zone);
        drive.To(440).ExpectNone();
    }

    [Fact]
    public void Next_ExplicitLimitInAZone_EndsBackToTheZone()
    {
        var drive = Drive.With(_germany, new RoadSign(100, "regulatory--speed-limit-zone--g1"), Limit(300, 10), new RoadSign(500, "regulatory--end-of-maximum-speed-limit-10--g1"));
        drive.To(340).Expect(10).To(540).Expect(30, LimitSource.Zone, LimitCertainty.Assumed);
    }

    [Fact]
    public void Next_GermanMotorway_HasNoLimit()
    {
        var drive = Drive.With(_germany, new RoadSign(100, "information--motorway--g1")).To(140).Expect(null, LimitSource.ImplicitSign);
        Assert.True(drive.Last.State.Limit.Unlimited);
    }

    [Fact]
    public void Next_TrucksPlate_HoldsForTrucksOnly()
    {
        RoadSign[] signs = [Limit(100, 60) with { Height = 1.9 }, new RoadSign(100, "complementary--trucks--g1", Height: 1.35) { IsPlate = true, Size = 0.4 }];
        Drive.Past(signs).To(140).ExpectNone();
        Drive.With(new RoadPolicyOptions { Limit = new SpeedLimitOptions { VehicleClass = VehicleClass.Truck } }, signs).To(140).Expect(60);
    }

    [Fact]
    public void Next_WhenWetPlate_IsAssumed() => Drive
        .Past(Limit(100, 80) with { Height = 1.9 }, new RoadSign(100, "complementary--when-wet--g1", Height: 1.35) { IsPlate = true, Size = 0.4 })
        .To(140).Expect(80, LimitSource.Sign, LimitCertainty.Assumed);

    [Fact]
    public void Next_TruckWithALawfulMaximum_IsCutToIt()
    {
        var options = new RoadPolicyOptions { Limit = new SpeedLimitOptions { VehicleClass = VehicleClass.Truck, VehicleMaximum = 80 } };
        Drive.With(options, Limit(100, 100), Limit(300, 60)).To(140).Expect(80, LimitSource.CountryDefault).To(340).Expect(60);
    }

    [Theory]
    [InlineData("regulatory--maximum-speed-limit-30--g2", SpeedUnit.Kmh, SpeedUnit.Mph)]
    [InlineData("regulatory--maximum-speed-limit-30--g1", SpeedUnit.Mph, SpeedUnit.Mph)]
    [InlineData("regulatory--maximum-speed-limit-30--g1", SpeedUnit.Kmh, SpeedUnit.Kmh)]
    public void Next_Unit_IsThePlatesOrTheCountrys(string name, SpeedUnit country, SpeedUnit expected)
    {
        var drive = Drive.With(new RoadPolicyOptions { Limit = new SpeedLimitOptions { Unit = country } }, new RoadSign(100, name)).To(140).Expect(30);
        Assert.Equal(expected, drive.Last.State.Limit.Unit);
    }

    [Fact]
    public void Next_LongWithoutASign_IsAssumedAndThenForgotten() => Drive.Past(Limit(100, 100)).Speed(100)
        .To(4000).Expect(100)
        .To(5300).Expect(100, LimitSource.Sign, LimitCertainty.Assumed)
        .To(15300).ExpectNone();

    [Fact]
    public void Next_StandingInAJam_NothingGrowsOld() => Drive.Past(Limit(100, 100)).To(140).Speed(0).For(1000).Expect(100);

    [Fact]
    public void Next_SpeedUnknown_TimeCounts() => Drive.Past(Limit(100, 100)).To(140).Speed(null).For(950).Expect(100, LimitSource.Sign, LimitCertainty.Assumed);

    [Fact]
    public void Next_EngineOff_WhatWasKnownIsOnlyAssumed() => Drive.Past(Limit(100, 50)).To(140).Expect(50)
        .Speed(0).Ignition(IgnitionState.Off).For(5).Ignition(IgnitionState.On).For(1).Expect(50, LimitSource.Sign, LimitCertainty.Assumed);

    [Fact]
    public void Next_OnlyAMap_TheMapCounts()
    {
        var drive = Drive.Past();
        drive.Map = new MapLimit(60, SpeedUnit.Kmh, Assumed: false);
        drive.For(1).Expect(60, LimitSource.Map);
        drive.Map = new MapLimit(60, SpeedUnit.Kmh, Assumed: true);
        drive.For(1).Expect(60, LimitSource.Map, LimitCertainty.Assumed);
        drive.Map = null;
        drive.For(1).ExpectNone();
    }

    [Fact]
    public void Next_SignAgainstMap_TheSignCountsUntilTheMapChangesFurtherOn()
    {
        var drive = Drive.Past(Limit(100, 50));
        drive.Map = new MapLimit(70, SpeedUnit.Kmh, Assumed: false);
        drive.To(140).Expect(50);
        Assert.True(drive.Last.State.Limit.Conflict);
        drive.To(1000).Expect(50);
        drive.Map = new MapLimit(80, SpeedUnit.Kmh, Assumed: false);
        drive.For(0.2).Expect(80, LimitSource.Map, LimitCertainty.Assumed);
        drive.Map = new MapLimit(50, SpeedUnit.Kmh, Assumed: false);
        drive.For(0.2).Expect(50);
        Assert.False(drive.Last.State.Limit.Conflict);
    }

    [Fact]
    public void Next_MapAgrees_TheSignDoesNotGrowOld()
    {
        var drive = Drive.Past(Limit(100, 100)).Speed(100);
        drive.Map = new MapLimit(100, SpeedUnit.Kmh, Assumed: true);
        drive.To(9000).Expect(100);
    }

    [Fact]
    public void Next_SameLimitAgain_IsHeldSinceTheFirst()
    {
        var drive = Drive.Past(Limit(100, 50), Limit(300, 50)).To(140).Expect(50);
        var since = drive.Last.State.Limit.Since;
        drive.To(340).Expect(50);
        Assert.Equal(since, drive.Last.State.Limit.Since);
    }

    private static RoadSign Limit(double at, int value) => new(at, $"regulatory--maximum-speed-limit-{value}--g1");
}
