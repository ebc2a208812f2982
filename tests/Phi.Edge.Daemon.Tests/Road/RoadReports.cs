using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Tests.Road;

internal static class RoadReports
{
    public static SignReport Fifty { get; } = new()
    {
        Id = 7, Revision = 0, Identity = SignIdentity.Of("regulatory--maximum-speed-limit-50--g1"), Confidence = 0.97f, RunnerUp = "regulatory--maximum-speed-limit-60--g1",
        FirstSeen = TimeSpan.FromSeconds(10), LastSeen = TimeSpan.FromSeconds(12), Distance = 21.37f, Side = RoadSide.Right, Box = new SignBox(680, 400, 34, 40),
        ImageWidth = 1360, ImageHeight = 800, Position = new VehiclePosition(48.1, 11.5, null, null), Plates = [SignIdentity.Of("complementary--trucks--g1")],
    };

    public static SignReport Text(string words) => Fifty with
    {
        Id = 8,
        Identity = SignIdentity.Of("regulatory--text--g1"),
        Annotation = new SignAnnotation { Source = SignTextSource.Ocr, Text = words, Confidence = 0.9f },
    };

    public static RoadState State(TimeSpan at, int? limit, params SignReport[] signs) => new()
    {
        At = at, Sight = RoadSight.Clear, LastSigns = signs,
        Limit = new SpeedLimit { Value = limit, Source = LimitSource.Sign, Certainty = LimitCertainty.Certain, Since = at - TimeSpan.FromMinutes(3) },
    };
}
