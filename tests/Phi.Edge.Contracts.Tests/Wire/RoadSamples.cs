using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

/// <summary>The samples of the road.</summary>
internal static class RoadSamples
{
    private const string Fifty = "regulatory--maximum-speed-limit-50--g1";
    private const string Sign = "019ca84b1f00-12";
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 15, 30, 250, TimeSpan.Zero);

    public static IReadOnlyList<object> All { get; } =
    [
        new SignMessage
        {
            Id = new Guid("019ca84c-6b01-7b00-8000-000000000001"), SignId = Sign, Revision = 1, Name = Fifty, Kind = SignKind.SpeedLimit, Value = 50,
            Unit = SpeedUnit.Kmh, Family = SignFamily.Vienna, Confidence = 0.983, RunnerUp = "regulatory--maximum-speed-limit-60--g1",
            FirstSeen = Now.AddSeconds(-2.1), LastSeen = Now, DistanceM = 21.4, Side = RoadSide.Right, Box = new SignBoxMessage(0.712, 0.401, 0.032, 0.054),
            Latitude = 48.13743, Longitude = 11.57549,
            Plates = [new SignPlateMessage("complementary--time-restrictions--g1", SignKind.Complementary, null, null)],
            Reading = new SignReadingMessage
            {
                Source = SignTextSource.Phi, Text = "50 22-6 h", Confidence = 0.91, Kind = "speed-limit", Value = 50, Unit = "km/h", AppliesTo = "trucks",
                Times = "22-6 h", Explanation = "At most 50 km/h from ten at night to six in the morning.",
            },
        },
        new RoadStateMessage
        {
            At = Now, Sight = RoadSight.Clear, OverspeedWarning = true,
            Limit = new SpeedLimitMessage
            {
                Value = 50, Unit = SpeedUnit.Kmh, Unlimited = false, Source = LimitSource.Sign, Certainty = LimitCertainty.Certain, Conflict = false,
                Since = Now.AddSeconds(-42),
            },
            LastSigns = [new LastSignMessage(Sign, Fifty, SignKind.SpeedLimit, Now, 50, SpeedUnit.Kmh, "50 22-6 h")],
        },
        new MapLimitMessage { Limit = 50, Unit = SpeedUnit.Kmh, Unlimited = false, Assumed = true, Timestamp = Now },
        new OverspeedSwitchMessage { On = false, Id = new Guid("019ca84c-9999-7000-8000-000000000007") },
    ];
}
