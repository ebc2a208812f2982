using System.Text.Json.Nodes;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>What a change of a schema breaks. Members and words may be added; nothing may go, change its type, or be promised less.</summary>
internal static class SchemaEvolution
{
    // For these a larger number allows more.
    private static readonly string[] Upper = ["maximum", "maxLength", "maxItems", "maxProperties"];
    private static readonly string[] Lower = ["minimum", "minLength", "minItems", "minProperties"];

    /// <param name="before">The schema that others rely on.</param>
    /// <param name="after">The one to replace it.</param>
    /// <param name="inbound">Whether others send it: then the daemon may not refuse what it took; else it may not send what it never sent.</param>
    public static IReadOnlyList<string> Breaks(JsonNode? before, JsonNode? after, bool inbound)
    {
        var found = new List<string>();
        Compare("", before, after, inbound, found);
        return found;
    }

    private static void Compare(string at, JsonNode? before, JsonNode? after, bool inbound, List<string> found)
    {
        if (before is not JsonObject old || after is not JsonObject now)
        {
            return;
        }

        foreach (var keyword in (string[])["type", "format", "pattern"])
        {
            if (!JsonNode.DeepEquals(Sorted(old[keyword]), Sorted(now[keyword])))
            {
                found.Add($"{Name(at)}: its {keyword} was {Text(old[keyword])} and would be {Text(now[keyword])}");
            }
        }

        found.AddRange(Names(old["enum"]).Except(Names(now["enum"])).Select(word => $"{Name(at)}: the word {word} would be gone"));
        CompareRequired(at, old, now, inbound, found);
        CompareBounds(at, old, now, inbound, found);
        foreach (var (name, member) in old["properties"] as JsonObject ?? [])
        {
            if (now["properties"]?[name] is not { } next)
            {
                found.Add($"{at}/{name} would be gone");
                continue;
            }

            Compare($"{at}/{name}", member, next, inbound, found);
        }

        Compare(at + "/*", old["items"], now["items"], inbound, found);
        Compare(at + "/*", old["additionalProperties"], now["additionalProperties"], inbound, found);
    }

    private static void CompareRequired(string at, JsonObject old, JsonObject now, bool inbound, List<string> found)
    {
        var (before, after) = (Names(old["required"]).ToHashSet(), Names(now["required"]).ToHashSet());
        if (inbound)
        {
            found.AddRange(after.Except(before).Select(name => $"{at}/{name} would have to be sent; today's senders do not"));
        }
        else
        {
            found.AddRange(before.Except(after).Select(name => $"{at}/{name} would no longer always be there"));
        }
    }

    // Inbound: what was allowed stays allowed. Outbound: what was promised stays promised.
    private static void CompareBounds(string at, JsonObject old, JsonObject now, bool inbound, List<string> found)
    {
        foreach (var (keyword, most) in Upper.Select(k => (k, true)).Concat(Lower.Select(k => (k, false))))
        {
            var open = most ? double.PositiveInfinity : double.NegativeInfinity;
            var (before, after) = (old[keyword]?.GetValue<double>() ?? open, now[keyword]?.GetValue<double>() ?? open);
            if (inbound == most ? after < before : after > before)
            {
                found.Add($"{Name(at)}: {keyword} was {before} and would be {after}");
            }
        }
    }

    private static JsonNode? Sorted(JsonNode? value) =>
        value is JsonArray ? new JsonArray([.. Names(value).Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]) : value;

    private static IEnumerable<string> Names(JsonNode? array) => (array as JsonArray ?? []).Select(item => item!.ToString());

    private static string Name(string at) => at.Length == 0 ? "the message" : at;

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "absent";
}
