using System.Text.Json;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>Arrays: prefixItems, then items, with a bounded count.</summary>
internal sealed class ArrayCompiler(SchemaCompiler schemas, JsonGrammarOptions options, Punctuation punctuation)
{
    /// <summary>The rule of an array schema.</summary>
    public Rule Compile(SchemaNode node)
    {
        if (node.TryGet("items", out var items) && items.ValueKind == JsonValueKind.Array)
            throw node.NotSupported("items", "as a list is the old spelling of prefixItems; write prefixItems.");
        var prefix = node.Branches("prefixItems");
        var isClosed = items.ValueKind == JsonValueKind.False;
        var minimum = node.Count("minItems") ?? 0;
        var most = node.Count("maxItems") ?? Math.Max(options.MaximumItems, Math.Max(minimum, prefix.Count));
        var maximum = isClosed ? Math.Min(most, prefix.Count) : most;
        if (minimum > maximum)
            throw node.Invalid("minItems", $"asks for {minimum} items, but at most {maximum} are allowed.");
        if (node.Flag("uniqueItems") && maximum > 1)
            throw node.NotSupported("uniqueItems", "cannot be guaranteed while writing; use an object or several booleans.");
        var first = prefix.Take(maximum).Select(schemas.CompileNested).ToArray();
        var other = maximum > first.Length
            ? schemas.CompileNested(node.Has("items") ? node.Child(items, "items") : new SchemaNode(True, node.Pointer))
            : null;
        return new ArrayRule(first, other, minimum, maximum, punctuation);
    }

    private static JsonElement True { get; } = JsonSerializer.SerializeToElement(true);
}
