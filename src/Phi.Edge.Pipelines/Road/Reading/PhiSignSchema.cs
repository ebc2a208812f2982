using System.Text.Json;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>All that Phi can write about a sign.</summary>
internal static class PhiSignSchema
{
    public const int LongestText = 200;
    public const int LongestNote = 80;
    public const int LongestExplanation = 240;

    /// <summary>Kinds that Phi may name; they only annotate.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["speed-limit", "end-of-limit", "warning", "prohibition", "mandatory", "information", "direction", "town", "variable-message", "advertisement", "no-sign"];

    public static JsonElement Schema { get; } = JsonDocument.Parse($$$"""
        {"type":"object","additionalProperties":false,
         "properties":{
           "kind":{"enum":[{{{string.Join(',', Kinds.Select(static kind => $"\"{kind}\""))}}}]},
           "text":{"type":"string","maxLength":{{{LongestText}}}},
           "value":{"type":["number","null"],"minimum":0,"maximum":10000},
           "unit":{"enum":["km/h","mph","m","km","t","",null]},
           "appliesTo":{"type":["string","null"],"maxLength":{{{LongestNote}}}},
           "times":{"type":["string","null"],"maxLength":{{{LongestNote}}}},
           "explanation":{"type":"string","maxLength":{{{LongestExplanation}}}}},
         "required":["kind","text","value","unit","appliesTo","times","explanation"]}
        """).RootElement.Clone();
}
