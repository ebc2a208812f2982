using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Commands;

/// <summary>Signs and the road's state in one line for people.</summary>
internal static class RoadWatchText
{
    public static (string Colour, string Text) Describe(SignMessage sign)
    {
        var name = sign.Name.Length == 0 ? "unknown sign" : sign.Name;
        var plates = sign.Plates is { } below ? $", plates {string.Join(", ", below.Select(static plate => plate.Name))}" : "";
        var reading = sign.Reading is { } read ? $", reads \"{read.Text}\"" : "";
        return ("aqua", $"{name} {sign.Confidence:P0}, {WireJson.NameOf(sign.Side)}, {sign.DistanceM:0} m{plates}{reading}, sign {sign.SignId} revision {sign.Revision}");
    }

    public static (string Colour, string Text) Describe(RoadStateMessage state)
    {
        var limit = state.Limit;
        var number = limit.Unlimited ? "no limit" : limit.Value is { } value ? $"limit {value} {(limit.Unit == SpeedUnit.Mph ? "mph" : "km/h")}" : "limit not known";
        var mark = limit.Certainty == LimitCertainty.Assumed ? "?" : "";
        var source = limit.Source == LimitSource.None ? "" : $" by {WireJson.NameOf(limit.Source)}{(limit.Conflict ? ", against the map" : "")}";
        var signs = state.LastSigns.Count == 0 ? "" : $", last sign {(state.LastSigns[0].Name.Length == 0 ? "unknown" : state.LastSigns[0].Name)}";
        var colour = limit.Certainty switch { LimitCertainty.Certain => "green", LimitCertainty.Assumed => "yellow", _ => "grey" };
        return (colour, $"{number}{mark}{source}{signs}{(state.OverspeedWarning ? "" : ", warning off")}, sight {WireJson.NameOf(state.Sight)}");
    }
}
