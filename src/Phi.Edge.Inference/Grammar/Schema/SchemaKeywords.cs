using System.Collections.Frozen;
using System.Text.Json;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>
/// Which keywords of JSON Schema 2020-12 are followed, which say nothing about validity, and which are refused. A keyword that is
/// none of these is refused too: a misspelt bound must not be ignored in silence.
/// </summary>
internal static class SchemaKeywords
{
    private static readonly FrozenSet<string> Annotations = new[]
    {
        "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "format", "contentEncoding",
        "contentMediaType", "contentSchema", "$schema", "$id", "$comment", "$anchor", "$vocabulary", "$defs", "definitions",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Typed = new Dictionary<string, string>
    {
        ["properties"] = "object",
        ["required"] = "object",
        ["additionalProperties"] = "object",
        ["unevaluatedProperties"] = "object",
        ["minProperties"] = "object",
        ["maxProperties"] = "object",
        ["items"] = "array",
        ["prefixItems"] = "array",
        ["minItems"] = "array",
        ["maxItems"] = "array",
        ["uniqueItems"] = "array",
        ["minLength"] = "string",
        ["maxLength"] = "string",
        ["pattern"] = "string",
        ["minimum"] = "number",
        ["maximum"] = "number",
        ["exclusiveMinimum"] = "number",
        ["exclusiveMaximum"] = "number",
        ["multipleOf"] = "number",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> General =
        new[] { "type", "enum", "const", "anyOf", "oneOf", "allOf", "$ref" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when a keyword says nothing about which values are valid.</summary>
    public static bool IsAnnotation(string keyword) => Annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>The type a keyword is about; null when it is about all.</summary>
    public static string? TypeOf(string keyword) => Typed.GetValueOrDefault(keyword);

    /// <summary>The keywords of a subschema that restrict its values.</summary>
    public static List<string> Assertions(SchemaNode node) =>
        [.. node.Element.EnumerateObject().Select(member => member.Name).Where(name => !IsAnnotation(name))];

    /// <summary>Refuses keywords that cannot be guaranteed.</summary>
    public static void Check(SchemaNode node)
    {
        foreach (var member in node.Element.EnumerateObject())
        {
            if (!General.Contains(member.Name) && !Typed.ContainsKey(member.Name) && !IsAnnotation(member.Name))
                throw node.NotSupported(member.Name, "is not supported; remove it, or express it with supported keywords.");
        }
        if (node.TryGet("unevaluatedProperties", out var open) && open.ValueKind != JsonValueKind.False)
            throw node.NotSupported("unevaluatedProperties", "is supported as false only; use additionalProperties.");
    }
}
