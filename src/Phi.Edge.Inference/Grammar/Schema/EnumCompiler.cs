using System.Text.Json;
using Phi.Edge.Inference.Grammar.Automata;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>Fixed values: enum and const, each written one way.</summary>
internal static class EnumCompiler
{
    /// <summary>The rule of a schema with enum or const; <c>type</c> filters the values.</summary>
    public static Rule Compile(SchemaNode node)
    {
        var keyword = node.Has("const") ? "const" : "enum";
        if (SchemaKeywords.Assertions(node).Find(name => name is not ("enum" or "const" or "type")) is { } other)
            throw node.NotSupported(other, $"cannot be combined with {keyword}; leave out the values it excludes.");
        var values = Values(node).Where(value => SchemaTypes.Matches(SchemaTypes.Of(node), value)).ToArray();
        if (values.Length == 0)
            throw node.Invalid(keyword, "has no value of the schema's type.");
        string[] texts;
        try
        {
            texts = [.. values.Select(JsonText.Write)];
        }
        catch (InvalidOperationException)
        {
            throw node.Invalid(keyword, "holds a string that is not valid Unicode (a lone surrogate).");
        }
        return LiteralDfa.Create(texts) is { } dfa
            ? new Terminal(dfa)
            : throw node.NotSupported(keyword, $"the values need more than {LiteralDfa.MaximumStates} states.");
    }

    /// <summary>The values of const, or of enum; those of both when both are present.</summary>
    public static List<JsonElement> Values(SchemaNode node)
    {
        var values = new List<JsonElement>();
        if (node.TryGet("enum", out var list))
        {
            if (list.ValueKind != JsonValueKind.Array)
                throw node.Invalid("enum", "must be an array of values.");
            values.AddRange(list.EnumerateArray());
        }
        if (!node.TryGet("const", out var constant))
            return values;
        if (node.Has("enum"))
            values.RemoveAll(value => !JsonElement.DeepEquals(value, constant));
        else
            values.Add(constant);
        return values;
    }
}
