using System.Text.Json;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Json;

/// <summary>Takes typed values out of JSON, telling what is not as it should be. What it returns after a problem is harmless, so that reading goes on.</summary>
internal static class Expect
{
    public static IEnumerable<KeyValuePair<string, JsonSpot>> Members(JsonSpot? spot, ProblemList problems)
    {
        if (spot is null) return [];
        if (spot.Kind == JsonValueKind.Object) return spot.Members;
        problems.Add(spot.Problem("An object { } is expected."));
        return [];
    }

    /// <summary>The members, all of them among those allowed.</summary>
    public static void Only(JsonSpot spot, ProblemList problems, params ReadOnlySpan<string> allowed)
    {
        foreach (var (name, value) in Members(spot, problems))
        {
            if (!allowed.Contains(name))
                problems.Add(value.Problem($"\"{name}\" means nothing here: use {string.Join(", ", allowed.ToArray())}."));
        }
    }

    public static string? Text(JsonSpot? spot, ProblemList problems)
    {
        if (spot is null) return null;
        if (spot.Kind == JsonValueKind.String && spot.Text.Trim().Length > 0) return spot.Text;
        problems.Add(spot.Problem("A text that is not empty is expected."));
        return null;
    }

    public static double? Number(JsonSpot? spot, ProblemList problems)
    {
        if (spot is null) return null;
        if (spot.Kind == JsonValueKind.Number) return spot.Number;
        problems.Add(spot.Problem("A number is expected."));
        return null;
    }

    public static bool Flag(JsonSpot? spot, ProblemList problems)
    {
        if (spot is null) return false;
        if (spot.Kind is JsonValueKind.True or JsonValueKind.False) return spot.Kind == JsonValueKind.True;
        problems.Add(spot.Problem("true or false is expected."));
        return false;
    }

    public static SignalValue Value(JsonSpot spot, ProblemList problems)
    {
        switch (spot.Kind)
        {
            case JsonValueKind.Number: return SignalValue.Of(double.IsFinite(spot.Number) ? spot.Number : 0);
            case JsonValueKind.String: return SignalValue.Of(spot.Text);
            case JsonValueKind.True or JsonValueKind.False: return SignalValue.Of(spot.Kind == JsonValueKind.True);
            default:
                problems.Add(spot.Problem("A number, a text, true or false is expected."));
                return SignalValue.Of(false);
        }
    }

    /// <summary>The items of an array, or the one value itself.</summary>
    public static IEnumerable<JsonSpot> OneOrMany(JsonSpot spot) => spot.Kind == JsonValueKind.Array ? spot.Items : [spot];

    /// <summary>One of an enum's values, written in camelCase.</summary>
    public static T Enum<T>(JsonSpot? spot, T otherwise, ProblemList problems)
        where T : struct, Enum
    {
        if (spot is null) return otherwise;
        var names = System.Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToArray();
        var found = spot.Kind == JsonValueKind.String ? Array.IndexOf(names, spot.Text) : -1;
        if (found >= 0) return System.Enum.GetValues<T>()[found];
        problems.Add(spot.Problem($"One of {string.Join(", ", names)} is expected."));
        return otherwise;
    }
}
