using System.Text.Json;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>Turns a JSON schema into rules. Used for one schema document, or for several under one set of options.</summary>
internal sealed class SchemaCompiler
{
    private readonly References _references;
    private readonly ObjectCompiler _objects;
    private readonly ArrayCompiler _arrays;
    private readonly NumberCompiler _numbers;
    private readonly StringCompiler _strings;
    private readonly AnyValue _any;
    private int _nesting;

    /// <summary>Prepares to compile the document at <paramref name="root"/>.</summary>
    public SchemaCompiler(SchemaNode root, JsonGrammarOptions options, Punctuation punctuation)
    {
        _references = new References(root);
        _any = new AnyValue(options, punctuation);
        _objects = new ObjectCompiler(this, options, punctuation);
        _arrays = new ArrayCompiler(this, options, punctuation);
        _numbers = new NumberCompiler(options);
        _strings = new StringCompiler(options);
    }

    /// <summary>Compiles a subschema inside an object or array.</summary>
    public Rule CompileNested(SchemaNode node)
    {
        var open = _references.EnterContainer();
        var rule = Compile(node);
        _references.LeaveContainer(open);
        return rule;
    }

    /// <summary>Compiles a subschema.</summary>
    public Rule Compile(SchemaNode node)
    {
        if (node.Element.ValueKind == JsonValueKind.True)
            return _any.Rule;
        if (node.Element.ValueKind == JsonValueKind.False)
            throw node.Invalid("", "is false, which no value satisfies.");
        if (node.Element.ValueKind != JsonValueKind.Object)
            throw node.Invalid("", "a schema must be an object, true or false.");
        if (++_nesting > 200)
            throw node.NotSupported("", "the schema is nested more than 200 levels deep.");
        SchemaKeywords.Check(node);
        var rule = CompileObject(node);
        _nesting--;
        return rule;
    }

    private Rule CompileObject(SchemaNode node)
    {
        if (node.Has("$ref") && SchemaKeywords.Assertions(node).Count == 1)
            return _references.Use(node, Compile);
        if (node.Has("$ref") || node.Has("allOf"))
            return Compile(SchemaMerger.Flatten(node, _references));
        if (node.Has("enum") || node.Has("const"))
            return EnumCompiler.Compile(node);
        return node.Has("anyOf") || node.Has("oneOf") ? CompileBranches(node) : CompileTypes(node);
    }

    private AlternativesRule CompileBranches(SchemaNode node)
    {
        if (node.Has("anyOf") && node.Has("oneOf"))
            throw node.NotSupported("oneOf", "cannot be combined with anyOf in one schema.");
        var keyword = node.Has("anyOf") ? "anyOf" : "oneOf";
        var branches = node.Branches(keyword);
        var rest = SchemaMerger.Without(node, keyword);
        if (SchemaKeywords.Assertions(rest).Count > 0)
            branches = [.. branches.Select(branch => SchemaMerger.Merge(rest, branch, _references))];
        // What stands beside oneOf holds in every branch, and may be what tells them apart.
        if (keyword == "oneOf")
            Disjointness.Check(node, branches, _references);
        return new AlternativesRule([.. branches.Select(Compile)]);
    }

    private Rule CompileTypes(SchemaNode node)
    {
        var types = SchemaTypes.Of(node);
        if (types.Count == 0)
            return _any.Rule;
        var rules = types.Select(type => CompileType(type, node)).ToArray();
        return rules.Length == 1 ? rules[0] : new AlternativesRule(rules);
    }

    private Rule CompileType(string type, SchemaNode node) => type switch
    {
        "object" => _objects.Compile(node),
        "array" => _arrays.Compile(node),
        "string" => _strings.Compile(node),
        "integer" => _numbers.Compile(node, isInteger: true),
        "number" => _numbers.Compile(node, isInteger: false),
        "boolean" => _any.Boolean,
        _ => _any.Null,
    };
}
