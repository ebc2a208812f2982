using System.Text.Json;
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
        var root = new SchemaNode(schema ?? AnyObject, "#");
        var rule = CompileRule(root, options, new Punctuation(options.SpaceAfterSeparators));
        return new TokenGrammar(rule, index, options);
    }

    /// <summary>Compiles one schema document to a rule that can be completed.</summary>
    public static Rule CompileRule(SchemaNode root, JsonGrammarOptions options, Punctuation punctuation)
    {
        var rule = new SchemaCompiler(root, options, punctuation).Compile(root);
        return rule.CanStart(options.MaximumDepth)
            ? rule
            : throw root.Invalid("$ref", $"no value is complete within {options.MaximumDepth} nested references.");
    }

    private static JsonElement AnyObject { get; } =
        JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["type"] = "object", ["additionalProperties"] = true });
}
