using System.Text.Json;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>
/// oneOf forbids values that fit two branches. It is accepted when no value can: different types, different fixed values, or a
/// required property in which the branches differ.
/// </summary>
internal static class Disjointness
{
    /// <summary>Refuses a oneOf whose branches may overlap.</summary>
    public static void Check(SchemaNode node, List<SchemaNode> branches, References references)
    {
        for (var i = 0; i < branches.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!AreDisjoint(Follow(branches[i], references), Follow(branches[j], references), references, 0))
                    throw node.NotSupported("oneOf", $"branches {j} and {i} may both hold; use anyOf, or a required property with a const.");
            }
        }
    }

    private static bool AreDisjoint(SchemaNode left, SchemaNode right, References references, int depth)
    {
        if (depth > 4 || left.Element.ValueKind != JsonValueKind.Object || right.Element.ValueKind != JsonValueKind.Object)
            return false;
        if (IsFixed(left) || IsFixed(right))
            return FixedDiffer(left, right);
        var (a, b) = (ExplicitTypes(left), ExplicitTypes(right));
        if (a is null || b is null)
            return false;
        if (!a.Exists(type => b.Contains(type) || (type is "integer" or "number" && (b.Contains("integer") || b.Contains("number")))))
            return true;
        return a is ["object"] && b is ["object"] && PropertyDiffers(left, right, references, depth);
    }

    private static bool PropertyDiffers(SchemaNode left, SchemaNode right, References references, int depth)
    {
        if (!left.TryGet("properties", out var mine) || !right.TryGet("properties", out var others))
            return false;
        foreach (var name in left.Names("required").Intersect(right.Names("required")))
        {
            if (mine.ValueKind == JsonValueKind.Object && mine.TryGetProperty(name, out var a)
                && others.ValueKind == JsonValueKind.Object && others.TryGetProperty(name, out var b)
                && AreDisjoint(
                    Follow(left.Child(a, "properties", name), references), Follow(right.Child(b, "properties", name), references),
                    references, depth + 1))
            {
                return true;
            }
        }
        return false;
    }

    private static bool FixedDiffer(SchemaNode left, SchemaNode right)
    {
        if (IsFixed(left) && IsFixed(right))
            return !EnumCompiler.Values(left).Exists(a => EnumCompiler.Values(right).Exists(b => JsonElement.DeepEquals(a, b)));
        var (values, other) = IsFixed(left) ? (left, right) : (right, left);
        return ExplicitTypes(other) is { } types && !EnumCompiler.Values(values).Exists(value => SchemaTypes.Matches(types, value));
    }

    private static bool IsFixed(SchemaNode node) => node.Has("enum") || node.Has("const");

    private static List<string>? ExplicitTypes(SchemaNode node) => node.Has("type") ? SchemaTypes.Of(node) : null;

    private static SchemaNode Follow(SchemaNode node, References references)
    {
        for (var i = 0; i < 32 && node.Has("$ref"); i++)
            node = references.Resolve(node);
        return node;
    }
}
