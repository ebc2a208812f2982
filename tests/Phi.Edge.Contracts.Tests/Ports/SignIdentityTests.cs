using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Ports;

public sealed class SignIdentityTests
{
    [Theory]
    [InlineData("regulatory--maximum-speed-limit-50--g1", SignKind.SpeedLimit, 50, SpeedUnit.Kmh, SignFamily.Vienna)]
    [InlineData("regulatory--maximum-speed-limit-5--g3", SignKind.SpeedLimit, 5, SpeedUnit.Mph, SignFamily.Mutcd)]
    [InlineData("regulatory--maximum-speed-limit-65--g2", SignKind.SpeedLimit, 65, SpeedUnit.Mph, SignFamily.Mutcd)]
    [InlineData("regulatory--maximum-speed-limit-led-100--g1", SignKind.SpeedLimit, 100, SpeedUnit.Kmh, SignFamily.Vienna)]
    [InlineData("regulatory--maximum-speed-limit-led-40--g3", SignKind.SpeedLimit, 40, SpeedUnit.Mph, SignFamily.Mutcd)]
    [InlineData("complementary--maximum-speed-limit-50--g1", SignKind.AdvisorySpeed, 50, SpeedUnit.Mph, SignFamily.Mutcd)]
    [InlineData("regulatory--end-of-maximum-speed-limit-80--g2", SignKind.EndOfSpeedLimit, 80, SpeedUnit.Kmh, SignFamily.Vienna)]
    [InlineData("regulatory--truck-speed-limit-60--g1", SignKind.TruckSpeedLimit, 60, SpeedUnit.Mph, SignFamily.Mutcd)]
    [InlineData("regulatory--night-speed-limit-45--g1", SignKind.NightSpeedLimit, 45, SpeedUnit.Mph, SignFamily.Mutcd)]
    [InlineData("information--minimum-speed-40--g1", SignKind.MinimumSpeed, 40, SpeedUnit.Kmh, SignFamily.Vienna)]
    [InlineData("information--end-of-minimum-speed-130--g1", SignKind.EndOfMinimumSpeed, 130, SpeedUnit.Kmh, SignFamily.Vienna)]
    [InlineData("information--end-of-advisory-maximum-speed-limit-60--g1", SignKind.EndOfAdvisorySpeed, 60, SpeedUnit.Kmh, SignFamily.Vienna)]
    [InlineData("regulatory--speed-limit-zone--g1", SignKind.SpeedLimitZone, null, SpeedUnit.Kmh, SignFamily.Vienna)]
    [InlineData("regulatory--maximum-speed-limit-30--mine", SignKind.SpeedLimit, 30, SpeedUnit.Kmh, SignFamily.Vienna)]
    public void Of_SpeedSign_HasNumberUnitAndFamily(string name, SignKind kind, int? value, SpeedUnit unit, SignFamily family)
    {
        var sign = SignIdentity.Of(name);

        Assert.Equal((kind, value, unit, family), (sign.Kind, sign.Value, sign.Unit!.Value, sign.Family));
        Assert.Equal(name, sign.Name);
    }

    [Theory]
    [InlineData("regulatory--stop--g1", SignKind.Stop)]
    [InlineData("regulatory--stop--g10", SignKind.Stop)]
    [InlineData("regulatory--stop-signals--g1", SignKind.Regulatory)]
    [InlineData("regulatory--yield--g1", SignKind.GiveWay)]
    [InlineData("warning--yield-ahead--g3", SignKind.GiveWayAhead)]
    [InlineData("regulatory--no-entry--g1", SignKind.NoEntry)]
    [InlineData("regulatory--wrong-way--g1", SignKind.WrongWay)]
    [InlineData("regulatory--bicycles-wrong-way--g1", SignKind.Regulatory)]
    [InlineData("warning--railroad-crossing-with-barriers--g3", SignKind.LevelCrossing)]
    [InlineData("warning--children--g2", SignKind.Children)]
    [InlineData("warning--school-zone--g2", SignKind.SchoolZone)]
    [InlineData("warning--pedestrians-crossing--g5", SignKind.Pedestrians)]
    [InlineData("information--pedestrians-crossing--g1", SignKind.Pedestrians)]
    [InlineData("warning--double-curve-first-left--g1", SignKind.Curve)]
    [InlineData("warning--hairpin-curve-right--g3", SignKind.Curve)]
    [InlineData("warning--curve-out-intersection-left--g1", SignKind.Warning)]
    [InlineData("regulatory--turn-left--g1", SignKind.Regulatory)]
    [InlineData("warning--turn-left--g1", SignKind.Curve)]
    [InlineData("regulatory--no-overtaking--g1", SignKind.NoOvertaking)]
    [InlineData("regulatory--no-overtaking-by-heavy-goods-vehicles--g1", SignKind.Regulatory)]
    [InlineData("regulatory--end-of-no-overtaking--g5", SignKind.EndOfNoOvertaking)]
    [InlineData("regulatory--end-of-prohibition--g1", SignKind.EndOfRestrictions)]
    [InlineData("information--built-up-area--g1", SignKind.TownEntry)]
    [InlineData("information--end-of-built-up-area--g4", SignKind.TownExit)]
    [InlineData("information--living-street--g1", SignKind.LivingStreet)]
    [InlineData("regulatory--priority-road--g1", SignKind.PriorityRoad)]
    [InlineData("complementary--trucks--g1", SignKind.Complementary)]
    [InlineData("warning--texts--g1", SignKind.Text)]
    [InlineData("warning--wild-animals--g1", SignKind.Warning)]
    [InlineData("information--hospital--g1", SignKind.Information)]
    [InlineData("my-own-sign", SignKind.Other)]
    [InlineData("", SignKind.Unknown)]
    public void Of_OtherSign_HasKindAndNoNumber(string name, SignKind kind)
    {
        var sign = SignIdentity.Of(name);

        Assert.Equal(kind, sign.Kind);
        Assert.Null(sign.Value);
        Assert.Null(sign.Unit);
    }

    [Theory]
    [InlineData("regulatory--maximum-speed-limit-0--g1")]
    [InlineData("regulatory--maximum-speed-limit-999--g1")]
    [InlineData("regulatory--maximum-speed-limit-4000000000--g1")]
    public void Of_ImpossibleSpeed_HasNoNumber(string name) => Assert.Null(SignIdentity.Of(name).Value);
}
