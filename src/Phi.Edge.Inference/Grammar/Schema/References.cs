using System.Text.Json;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>Definitions used through $ref, each compiled once. Finds out which of them contain themselves.</summary>
internal sealed class References(SchemaNode root)
{
    private readonly Dictionary<string, ReferenceRule> _rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _compiling = new(StringComparer.Ordinal);
    private HashSet<string> _sinceContainer = new(StringComparer.Ordinal);

    /// <summary>Notes that what follows is inside an object or array. Returns what <see cref="LeaveContainer"/> takes.</summary>
    public HashSet<string> EnterContainer()
    {
        var open = _sinceContainer;
        _sinceContainer = new(StringComparer.Ordinal);
        return open;
    }

    /// <summary>Goes back to where <see cref="EnterContainer"/> was called.</summary>
    public void LeaveContainer(HashSet<string> open) => _sinceContainer = open;

    /// <summary>The rule of the definition a subschema refers to.</summary>
    public Rule Use(SchemaNode node, Func<SchemaNode, Rule> compile)
    {
        var target = Resolve(node);
        if (_sinceContainer.Contains(target.Pointer))
            throw node.Invalid("$ref", "the definition refers to itself without an object or array in between.");
        if (_rules.TryGetValue(target.Pointer, out var rule))
        {
            rule.IsRecursive |= _compiling.Contains(target.Pointer);
            return rule;
        }
        _rules[target.Pointer] = rule = new ReferenceRule();
        _compiling.Add(target.Pointer);
        _sinceContainer.Add(target.Pointer);
        rule.Target = compile(target);
        _sinceContainer.Remove(target.Pointer);
        _compiling.Remove(target.Pointer);
        return rule;
    }

    /// <summary>The subschema a reference points to.</summary>
    public SchemaNode Resolve(SchemaNode node)
    {
        var reference = node.String("$ref")!;
        if (reference != "#" && !reference.StartsWith("#/", StringComparison.Ordinal))
            throw node.NotSupported("$ref", $"'{reference}' is not a pointer into this document (#/...).");
        var element = root.Element;
        foreach (var part in reference.Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (!TryEnter(ref element, name))
                throw node.Invalid("$ref", $"'{reference}' does not exist in the document.");
        }
        return new SchemaNode(element, root.Pointer + reference[1..]);
    }

    private static bool TryEnter(ref JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return element.TryGetProperty(name, out element);
        if (element.ValueKind != JsonValueKind.Array || !int.TryParse(name, out var index) || index < 0 || index >= element.GetArrayLength())
            return false;
        element = element[index];
        return true;
    }
}
