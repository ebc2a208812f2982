using System.Collections.Frozen;
using System.Globalization;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>Rules from the parts of a sign's name to its meaning.</summary>
internal static class SignNames
{
    private const int HighestSpeed = 200;

    /// <summary>Stems that mean one thing, whatever their category.</summary>
    private static readonly FrozenDictionary<string, SignKind> Exact = new Dictionary<string, SignKind>(StringComparer.Ordinal)
    {
        ["maximum-speed-limit"] = SignKind.SpeedLimit,
        ["maximum-speed-limit-led"] = SignKind.SpeedLimit,
        ["dual-speed-limits"] = SignKind.SpeedLimit,
        ["end-of-maximum-speed-limit"] = SignKind.EndOfSpeedLimit,
        ["speed-limit-zone"] = SignKind.SpeedLimitZone,
        ["end-of-speed-limit-zone"] = SignKind.EndOfSpeedLimitZone,
        ["reduced-maximum-speed-limit"] = SignKind.SpeedLimitAhead,
        ["truck-speed-limit"] = SignKind.TruckSpeedLimit,
        ["night-speed-limit"] = SignKind.NightSpeedLimit,
        ["minimum-speed"] = SignKind.MinimumSpeed,
        ["end-of-minimum-speed"] = SignKind.EndOfMinimumSpeed,
        ["advisory-maximum-speed-limit"] = SignKind.AdvisorySpeed,
        ["advisory-exit-or-ramp-speed"] = SignKind.AdvisorySpeed,
        ["end-of-advisory-maximum-speed-limit"] = SignKind.EndOfAdvisorySpeed,
        ["end-of-prohibition"] = SignKind.EndOfRestrictions,
        ["built-up-area"] = SignKind.TownEntry,
        ["urban-area"] = SignKind.TownEntry,
        ["end-of-built-up-area"] = SignKind.TownExit,
        ["living-street"] = SignKind.LivingStreet,
        ["end-of-living-street"] = SignKind.EndOfLivingStreet,
        ["motorway"] = SignKind.Motorway,
        ["end-of-motorway"] = SignKind.EndOfMotorway,
        ["limited-access-road"] = SignKind.ExpressRoad,
        ["end-of-limited-access-road"] = SignKind.EndOfExpressRoad,
        ["school-zone"] = SignKind.SchoolZone,
        ["end-of-school-zone"] = SignKind.EndOfSchoolZone,
        ["stop"] = SignKind.Stop,
        ["stop-ahead"] = SignKind.StopAhead,
        ["yield"] = SignKind.GiveWay,
        ["yield-ahead"] = SignKind.GiveWayAhead,
        ["no-entry"] = SignKind.NoEntry,
        ["wrong-way"] = SignKind.WrongWay,
        ["children"] = SignKind.Children,
        ["children-crossing"] = SignKind.Children,
        ["playground"] = SignKind.Children,
        ["pedestrians-crossing"] = SignKind.Pedestrians,
        ["in-street-pedestrian-crossing"] = SignKind.Pedestrians,
        ["yield-or-stop-for-pedestrians"] = SignKind.Pedestrians,
        ["disabled-persons-crossing"] = SignKind.Pedestrians,
        ["no-overtaking"] = SignKind.NoOvertaking,
        ["do-not-pass"] = SignKind.NoOvertaking,
        ["no-passing-zone"] = SignKind.NoOvertaking,
        ["end-of-no-overtaking"] = SignKind.EndOfNoOvertaking,
        ["pass-with-care"] = SignKind.EndOfNoOvertaking,
        ["priority-road"] = SignKind.PriorityRoad,
        ["end-of-priority-road"] = SignKind.EndOfPriorityRoad,
        ["roadworks"] = SignKind.Roadworks,
        ["construction-ahead"] = SignKind.Roadworks,
        ["flaggers-in-road"] = SignKind.Roadworks,
        ["text"] = SignKind.Text,
        ["texts"] = SignKind.Text,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Curves = new[]
    {
        "sharp-turn", "turn-left", "turn-right", "horizontal-alignment-left", "horizontal-alignment-right", "loop-270-degree", "loop-pretzel",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] CurveStarts =
        ["curve-", "double-curve", "double-turn", "double-reverse-curve", "hairpin-curve", "single-reverse-curve", "triple-curve", "triple-reverse-curve", "winding-road"];

    /// <summary>Splits the number off the end: <c>maximum-speed-limit-50</c> is <c>maximum-speed-limit</c> and 50.</summary>
    public static (string Stem, int? Value) SplitSpeed(string subject)
    {
        var cut = subject.LastIndexOf('-');
        return cut > 0
            && int.TryParse(subject.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and <= HighestSpeed
                ? (subject[..cut], value)
                : (subject, null);
    }

    /// <summary>What a sign means.</summary>
    public static SignKind KindOf(string category, string stem, string variant)
    {
        if (category == "complementary")
        {
            // The American plate "50 MPH" below a warning recommends a speed.
            return stem is "maximum-speed-limit" or "advisory-exit-or-ramp-speed" ? SignKind.AdvisorySpeed : SignKind.Complementary;
        }

        if (Exact.TryGetValue(stem, out var kind))
        {
            return kind;
        }

        return category switch
        {
            "warning" when stem.StartsWith("railroad-", StringComparison.Ordinal) => SignKind.LevelCrossing,
            "warning" when stem.StartsWith("roadworks-", StringComparison.Ordinal) => SignKind.Roadworks,
            "warning" when IsCurve(stem) => SignKind.Curve,
            "warning" => SignKind.Warning,
            "regulatory" => SignKind.Regulatory,
            "information" => SignKind.Information,
            _ => SignKind.Other,
        };
    }

    /// <summary>Whether the number of such a sign is a speed.</summary>
    public static bool IsSpeed(SignKind kind) => kind is
        SignKind.SpeedLimit or SignKind.EndOfSpeedLimit or SignKind.SpeedLimitZone or SignKind.EndOfSpeedLimitZone or SignKind.SpeedLimitAhead
        or SignKind.TruckSpeedLimit or SignKind.NightSpeedLimit or SignKind.MinimumSpeed or SignKind.EndOfMinimumSpeed
        or SignKind.AdvisorySpeed or SignKind.EndOfAdvisorySpeed;

    /// <summary>
    /// The convention. Speed signs tell it by their variant: g1 of a highest speed is the round sign, g2 and g3 are American plates. For
    /// others only designs with one family are named.
    /// </summary>
    public static SignFamily FamilyOf(string category, string stem, string variant) => (category, stem) switch
    {
        ("complementary", "maximum-speed-limit" or "advisory-exit-or-ramp-speed") => SignFamily.Mutcd,
        (_, "maximum-speed-limit" or "maximum-speed-limit-led" or "dual-speed-limits") => DualFamily(stem, variant),
        (_, "truck-speed-limit" or "night-speed-limit" or "school-zone" or "end-of-school-zone" or "wrong-way" or "do-not-pass") => SignFamily.Mutcd,
        ("warning", "reduced-maximum-speed-limit" or "no-passing-zone" or "construction-ahead" or "flaggers-in-road") => SignFamily.Mutcd,
        ("regulatory", "pass-with-care" or "in-street-pedestrian-crossing" or "yield-or-stop-for-pedestrians") => SignFamily.Mutcd,
        (_, "end-of-maximum-speed-limit") => variant.Length > 0 ? SignFamily.Vienna : SignFamily.Unknown,
        (_, "minimum-speed" or "end-of-minimum-speed" or "speed-limit-zone" or "end-of-speed-limit-zone" or "end-of-prohibition") => SignFamily.Vienna,
        (_, "advisory-maximum-speed-limit" or "end-of-advisory-maximum-speed-limit" or "built-up-area" or "end-of-built-up-area") => SignFamily.Vienna,
        (_, "living-street" or "end-of-living-street" or "motorway" or "end-of-motorway" or "limited-access-road" or "end-of-limited-access-road") =>
            SignFamily.Vienna,
        (_, "priority-road" or "end-of-priority-road" or "no-overtaking" or "end-of-no-overtaking") => SignFamily.Vienna,
        _ => SignFamily.Unknown,
    };

    private static SignFamily DualFamily(string stem, string variant)
    {
        var american = stem == "dual-speed-limits" ? variant == "g1" : variant is "g2" or "g3";
        return american ? SignFamily.Mutcd : SignFamily.Vienna;
    }

    private static bool IsCurve(string stem)
    {
        if (Curves.Contains(stem))
        {
            return true;
        }

        foreach (var start in CurveStarts)
        {
            if (stem.StartsWith(start, StringComparison.Ordinal))
            {
                return !stem.StartsWith("curve-out-intersection", StringComparison.Ordinal);
            }
        }

        return false;
    }
}
