using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Phi.Edge.Inference.Grammar.Masks;
using Phi.Edge.Inference.Grammar.Rules;
using Phi.Edge.Inference.Grammar.Schema;

namespace Phi.Edge.Inference.Grammar;

/// <summary>Output that is one JSON value which satisfies a schema.</summary>
internal static class JsonGrammar
{
    /// <summary>Compiles a JSON schema.</summary>
    /// <param name="schema">The schema; null for any JSON object.</param>
    /// <param name="index">The model's vocabulary.</param>
    /// <param name="options">Bounds; defaults when null.</param>
    /// <exception cref="SchemaNotSupportedException">A keyword cannot be guaranteed.</exception>
    /// <exception cref="SchemaInvalidException">The schema is malformed, or no value satisfies it.</exception>
    public static TokenGrammar Compile(JsonElement? schema, TokenIndex index, JsonGrammarOptions? options = null)
    {
        options ??= new JsonGrammarOptions();
        options.Validate();
        RequireText(schema, "#");
        var root = new SchemaNode(schema ?? AnyObject, "#");
        var rule = CompileRule(root, options, new Punctuation(options.SpaceAfterSeparators));
        return new TokenGrammar(rule, index, options);
    }

    /// <summary>Refuses bytes that a JSON parser lets through and every later reading of a string would stumble over.</summary>
    public static void RequireText(JsonElement? schema, string pointer)
    {
        if (schema is { ValueKind: not JsonValueKind.Undefined } given && !Utf8.IsValid(JsonMarshal.GetRawUtf8Value(given)))
            throw new SchemaInvalidException(pointer, "", "it holds bytes that are not UTF-8; write it in UTF-8.");
    }

    /// <summary>Compiles one schema document to a rule that can be completed.</summary>
    public static Rule CompileRule(SchemaNode root, JsonGrammarOptions options, Punctuation punctuation)
    {
        var rule = Readable(root, options, punctuation);
        return rule.CanStart(options.MaximumDepth)
            ? rule
            : throw root.Invalid("$ref", $"no value is complete within {options.MaximumDepth} nested references.");
    }

    private static Rule Readable(SchemaNode root, JsonGrammarOptions options, Punctuation punctuation)
    {
        try
        {
            return new SchemaCompiler(root, options, punctuation).Compile(root);
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException { InnerException: InvalidOperationException })
        {
            throw root.Invalid("", $"a string in it is no text, but half of a surrogate pair: {e.Message}");
        }
    }

    private static JsonElement AnyObject { get; } =
        JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["type"] = "object", ["additionalProperties"] = true });
}
