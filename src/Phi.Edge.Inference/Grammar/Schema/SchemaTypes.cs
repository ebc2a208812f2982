using System.Text.Json;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>The types a subschema allows.</summary>
internal static class SchemaTypes
{
    private static readonly string[] Known = ["object", "array", "string", "integer", "number", "boolean", "null"];

    /// <summary>
    /// The types of <c>type</c>; without it those its other keywords are about (JSON Schema would let every other type pass, which
    /// nobody means); empty when there is nothing to go by and any value will do.
    /// </summary>
    public static List<string> Of(SchemaNode node)
    {
        var types = new List<string>();
        if (!node.TryGet("type", out var type))
        {
            types.AddRange(SchemaKeywords.Assertions(node).Select(SchemaKeywords.TypeOf).OfType<string>().Distinct());
            return types;
        }
        if (type.ValueKind == JsonValueKind.Array && type.GetArrayLength() > 0)
        {
            foreach (var item in type.EnumerateArray())
                types.Add(Name(node, item));
        }
        else
        {
            types.Add(Name(node, type));
        }
        // Every integer is a number already.
        if (types.Contains("number"))
            types.Remove("integer");
        return [.. types.Distinct()];
    }

    /// <summary>True when a value is of one of the types.</summary>
    public static bool Matches(IReadOnlyCollection<string> types, JsonElement value) => types.Count == 0 || value.ValueKind switch
    {
        JsonValueKind.Object => types.Contains("object"),
        JsonValueKind.Array => types.Contains("array"),
        JsonValueKind.String => types.Contains("string"),
        JsonValueKind.True or JsonValueKind.False => types.Contains("boolean"),
        JsonValueKind.Null => types.Contains("null"),
        _ => types.Contains("number")
            || (types.Contains("integer") && Automata.NumberBound.Scale(value.GetRawText(), 0).IsExact),
    };

    private static string Name(SchemaNode node, JsonElement item) =>
        item.ValueKind == JsonValueKind.String && Array.Find(Known, known => item.ValueEquals(known)) is { } name
            ? name
            : throw node.Invalid("type", $"must be one or more of {string.Join(", ", Known)}, not {item.GetRawText()}.");
}
