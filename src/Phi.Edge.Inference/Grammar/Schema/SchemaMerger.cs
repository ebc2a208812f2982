using System.Text.Json;
using System.Text.Json.Nodes;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>Joins schemas that must all hold (allOf, or keywords beside anyOf and $ref) into one, where that is exact.</summary>
internal static class SchemaMerger
{
    /// <summary>A schema without $ref and allOf on its first level.</summary>
    public static SchemaNode Flatten(SchemaNode node, References references)
    {
        var parts = node.Branches("allOf");
        if (node.Has("$ref"))
            parts.Insert(0, references.Resolve(node));
        var result = Without(Without(node, "allOf"), "$ref");
        foreach (var part in parts)
            result = Merge(result, part, references);
        return result;
    }

    /// <summary>A copy without one keyword.</summary>
    public static SchemaNode Without(SchemaNode node, string keyword)
    {
        var copy = JsonObject.Create(node.Element)!;
        copy.Remove(keyword);
        return node with { Element = JsonSerializer.SerializeToElement(copy) };
    }

    /// <summary>A schema that holds exactly when both hold.</summary>
    public static SchemaNode Merge(SchemaNode left, SchemaNode right, References references, int depth = 0)
    {
        if (depth > 32)
            throw right.Invalid("$ref", "the definition refers to itself without an object or array in between.");
        if (right.Element.ValueKind == JsonValueKind.True)
            return left;
        if (right.Element.ValueKind != JsonValueKind.Object)
            throw right.Invalid("", "is not a schema that any value satisfies.");
        SchemaKeywords.Check(right);
        if (right.Has("$ref"))
        {
            var target = references.Resolve(right);
            return Merge(Merge(left, Without(right, "$ref"), references, depth + 1), target, references, depth + 1);
        }
        foreach (var part in right.Branches("allOf"))
            left = Merge(left, part, references, depth + 1);
        CheckClosed(left, right);
        CheckClosed(right, left);
        var merged = JsonObject.Create(left.Element)!;
        foreach (var member in right.Element.EnumerateObject().Where(member => member.Name != "allOf"))
            merged[member.Name] = left.TryGet(member.Name, out var other) ? Join(right, member, other) : JsonNode(member.Value);
        return new SchemaNode(JsonSerializer.SerializeToElement(merged), right.Pointer);
    }

    private static JsonNode? Join(SchemaNode node, JsonProperty member, JsonElement other)
    {
        if (SchemaKeywords.IsAnnotation(member.Name) || JsonElement.DeepEquals(member.Value, other))
            return JsonNode(member.Value);
        return member.Name switch
        {
            "required" => new JsonArray([.. Items(other).Concat(Items(member.Value)).Select(JsonNode)]),
            "type" => JoinTypes(node, Items(other), Items(member.Value)),
            "properties" => JoinProperties(node, other, member.Value),
            _ => throw node.NotSupported(member.Name, "differs between schemas that must all hold; write it once."),
        };
    }

    private static JsonArray JoinTypes(SchemaNode node, JsonElement[] left, JsonElement[] right)
    {
        var common = left.Where(a => Array.Exists(right, b => Covers(b, a)))
            .Concat(right.Where(b => Array.Exists(left, a => Covers(a, b))))
            .DistinctBy(type => type.GetRawText());
        var array = new JsonArray([.. common.Select(JsonNode)]);
        return array.Count > 0 ? array : throw node.Invalid("type", "no type satisfies all schemas that must hold.");
    }

    private static bool Covers(JsonElement wide, JsonElement narrow) =>
        JsonElement.DeepEquals(wide, narrow)
        || (wide.ValueKind == JsonValueKind.String && wide.ValueEquals("number")
            && narrow.ValueKind == JsonValueKind.String && narrow.ValueEquals("integer"));

    private static JsonObject JoinProperties(SchemaNode node, JsonElement left, JsonElement right)
    {
        if (left.ValueKind != JsonValueKind.Object || right.ValueKind != JsonValueKind.Object)
            throw node.Invalid("properties", "must be an object of schemas.");
        var joined = JsonObject.Create(left)!;
        foreach (var property in right.EnumerateObject())
        {
            if (left.TryGetProperty(property.Name, out var other) && !JsonElement.DeepEquals(other, property.Value))
                throw node.NotSupported("properties", $"'{property.Name}' differs between schemas that must all hold; write it once.");
            joined[property.Name] = JsonNode(property.Value);
        }
        return joined;
    }

    // additionalProperties speaks of the properties beside it only, so joining it with others would change its meaning.
    private static void CheckClosed(SchemaNode closed, SchemaNode other)
    {
        if (!closed.Has("additionalProperties") || !other.TryGet("properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object)
        {
            return;
        }
        closed.TryGet("properties", out var own);
        foreach (var property in properties.EnumerateObject())
        {
            if (own.ValueKind != JsonValueKind.Object || !own.TryGetProperty(property.Name, out _))
            {
                throw closed.NotSupported(
                    "additionalProperties", $"does not see '{property.Name}' of a schema that must hold too; declare it here or leave this out.");
            }
        }
    }

    private static JsonElement[] Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static JsonNode? JsonNode(JsonElement value) => System.Text.Json.Nodes.JsonNode.Parse(value.GetRawText());
}
