using System.Globalization;

using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>Draws the signs that are followed, their names and the limit that holds into a picture.</summary>
internal static class RoadOverlayPainter
{
    private const double LineHeight = 17;
    private static readonly Scalar Certain = new(80, 220, 80);
    private static readonly Scalar Guess = new(60, 200, 250);
    private static readonly Scalar Plate = new(220, 160, 80);

    public static void Paint(Mat picture, RoadFrame entry)
    {
        foreach (ref readonly var sign in entry.Signs)
        {
            if (sign.InSight)
                Paint(picture, sign);
        }

        var line = 0;
        foreach (var text in Lines(entry.State))
            OverlayText.Write(picture, text, 8, (int)(LineHeight * ++line));
        OverlayText.Banner(picture, entry.Level, entry.Shown);
    }

    private static void Paint(Mat picture, in TrackedSign sign)
    {
        var box = new Rect((int)sign.Box.X, (int)sign.Box.Y, (int)sign.Box.Width, (int)sign.Box.Height);
        Cv2.Rectangle(picture, box, sign.PlateOf != 0 ? Plate : sign.Certain ? Certain : Guess, sign.Certain ? 2 : 1);
        var name = sign.Identity.Name is "" ? "?" : sign.Identity.Name;
        var distance = sign.Distance > 0 ? $"  {sign.Distance:0} m" : "";
        OverlayText.Write(picture, $"#{sign.Id} {name}", Math.Max(0, box.X - 60), box.Bottom + 16);
        OverlayText.Write(picture, string.Create(CultureInfo.InvariantCulture, $"{sign.Confidence:0.00}{distance}"), Math.Max(0, box.X - 60), box.Bottom + 32);
    }

    private static IEnumerable<string> Lines(RoadState state)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{state.At.TotalSeconds:0.00} s  sight {state.Sight}");
        yield return Limit(state.Limit) + (state.OverspeedOff ? "  (warning off)" : "");
        for (var i = Math.Max(0, state.LastSigns.Count - 4); i < state.LastSigns.Count; i++)
            yield return $"#{state.LastSigns[i].Id} {state.LastSigns[i].Identity.Name}";
    }

    // "?" stands for a limit that is not sure, as on the dashboard.
    private static string Limit(in SpeedLimit limit) => limit switch
    {
        { Unlimited: true } => $"limit none ({limit.Source})",
        { Value: { } value } => $"limit {value} {(limit.Unit == SpeedUnit.Mph ? "mph" : "km/h")}{(limit.Certainty == LimitCertainty.Certain ? "" : " ?")} ({limit.Source})",
        _ => "limit ?",
    };
}
