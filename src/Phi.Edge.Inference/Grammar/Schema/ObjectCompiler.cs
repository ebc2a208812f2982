using System.Text.Json;
using Phi.Edge.Inference.Grammar.Automata;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>
/// Objects. Properties come in the order of the schema: one order keeps the grammar linear in their number, and lets the author
/// put the reasoning before the answer. Undeclared properties are refused unless additionalProperties says otherwise.
/// </summary>
internal sealed class ObjectCompiler(SchemaCompiler schemas, JsonGrammarOptions options, Punctuation punctuation)
{
    private const int MaximumNameStates = 20_000;

    /// <summary>The rule of an object schema.</summary>
    public Rule Compile(SchemaNode node)
    {
        var required = node.Names("required");
        var declared = Declared(node);
        var extra = Extra(node);
        foreach (var name in required.Where(name => !declared.Exists(property => property.Name == name)).ToArray())
        {
            if (extra is not { } schema)
                throw node.Invalid("required", $"'{name}' is not among the properties, and no others are allowed.");
            declared.Add((name, schema));
        }
        var minimum = node.Count("minProperties") ?? 0;
        // The first optional properties become required until there are enough: fewer outputs, all of them valid.
        foreach (var (name, _) in declared.Where(property => !required.Contains(property.Name)).Take(minimum - required.Count).ToArray())
            required.Add(name);
        if (required.Count < minimum)
            throw node.NotSupported("minProperties", $"asks for {minimum} properties, but only {declared.Count} have a name in the schema.");
        var maximum = Maximum(node, declared.Count, extra is not null);
        if (maximum < required.Count)
            throw node.Invalid("maxProperties", $"allows {maximum} properties, but {required.Count} are needed.");
        var members = declared.Select(property => Member(node, property.Name, property.Schema, required.Contains(property.Name))).ToArray();
        var (first, next) = extra is { } rest && maximum > required.Count
            ? Extras(node, rest, declared.ConvertAll(property => property.Name))
            : (null, null);
        return new ObjectRule(members, first, next, maximum, punctuation);
    }

    private int Maximum(SchemaNode node, int declared, bool isOpen)
    {
        var most = isOpen ? declared + options.MaximumItems : declared;
        return Math.Min(node.Count("maxProperties") ?? most, most);
    }

    private static List<(string Name, SchemaNode Schema)> Declared(SchemaNode node)
    {
        var declared = new List<(string, SchemaNode)>();
        if (!node.TryGet("properties", out var properties))
            return declared;
        if (properties.ValueKind != JsonValueKind.Object)
            throw node.Invalid("properties", "must be an object of schemas.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            if (!names.Add(property.Name))
                throw node.Invalid("properties", $"declares '{property.Name}' twice.");
            declared.Add((property.Name, node.Child(property.Value, "properties", property.Name)));
        }
        return declared;
    }

    private static SchemaNode? Extra(SchemaNode node) =>
        node.TryGet("additionalProperties", out var value) && value.ValueKind != JsonValueKind.False
            ? node.Child(value, "additionalProperties")
            : null;

    private ObjectMember Member(SchemaNode node, string name, SchemaNode schema, bool isRequired)
    {
        var first = punctuation.Name(name, isFirst: true);
        var next = punctuation.Name(name, isFirst: false);
        if (first is null || next is null)
            throw node.NotSupported("properties", $"the name '{name[..40]}...' is too long.");
        return new ObjectMember(first, next, schemas.CompileNested(schema), isRequired);
    }

    private (Rule First, Rule Next) Extras(SchemaNode node, SchemaNode schema, List<string> names)
    {
        var dfa = names.Count == 0 ? AnyStringDfa.Instance : FreeKeyDfa.Create(names, MaximumNameStates);
        if (dfa is null)
            throw node.NotSupported("additionalProperties", "the declared names are too many to tell others from them.");
        var name = new Terminal(dfa, 0, options.MaximumStringLength);
        var value = schemas.CompileNested(schema);
        return (new SequenceRule(name, punctuation.Colon, value), new SequenceRule(punctuation.Comma, name, punctuation.Colon, value));
    }
}
