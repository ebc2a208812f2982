using System.Text.Json;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>A subschema and where it stands.</summary>
/// <param name="Element">An object, true or false.</param>
/// <param name="Pointer">JSON pointer as a URI fragment.</param>
internal readonly record struct SchemaNode(JsonElement Element, string Pointer)
{
    /// <summary>The value of a keyword.</summary>
    public bool TryGet(string keyword, out JsonElement value)
    {
        value = default;
        return Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(keyword, out value);
    }

    /// <summary>True when the keyword is present.</summary>
    public bool Has(string keyword) => TryGet(keyword, out _);

    /// <summary>The subschema under a keyword, optionally one level deeper.</summary>
    public SchemaNode Child(JsonElement element, string keyword, string? name = null)
    {
        var tail = name is null ? "" : "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return new SchemaNode(element, $"{Pointer}/{keyword}{tail}");
    }

    /// <summary>A keyword that must be an array of subschemas.</summary>
    public List<SchemaNode> Branches(string keyword)
    {
        if (!TryGet(keyword, out var value))
            return [];
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
            throw Invalid(keyword, "must be an array with at least one schema.");
        var branches = new List<SchemaNode>();
        foreach (var item in value.EnumerateArray())
            branches.Add(Child(item, keyword, branches.Count.ToString()));
        return branches;
    }

    /// <summary>A keyword that must be a whole number of at least 0; capped at one million, beyond every bound.</summary>
    public int? Count(string keyword)
    {
        if (!TryGet(keyword, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || number < 0 || number != Math.Floor(number))
            throw Invalid(keyword, "must be a whole number of at least 0.");
        return (int)Math.Min(number, 1_000_000);
    }

    /// <summary>A keyword that must be true or false.</summary>
    public bool Flag(string keyword)
    {
        if (!TryGet(keyword, out var value))
            return false;
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Invalid(keyword, "must be true or false."),
        };
    }

    /// <summary>A keyword that must be a string.</summary>
    public string? String(string keyword)
    {
        if (!TryGet(keyword, out var value))
            return null;
        return value.ValueKind == JsonValueKind.String ? Text(value, keyword) : throw Invalid(keyword, "must be a string.");
    }

    /// <summary>A keyword that must be an array of strings.</summary>
    public HashSet<string> Names(string keyword)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!TryGet(keyword, out var value))
            return names;
        if (value.ValueKind != JsonValueKind.Array)
            throw Invalid(keyword, "must be an array of strings.");
        foreach (var item in value.EnumerateArray())
            names.Add(item.ValueKind == JsonValueKind.String ? Text(item, keyword) : throw Invalid(keyword, "must be an array of strings."));
        return names;
    }

    /// <summary>The error for a malformed or impossible keyword.</summary>
    public SchemaInvalidException Invalid(string keyword, string reason) => new(Pointer, keyword, reason);

    /// <summary>The error for a keyword that cannot be guaranteed.</summary>
    public SchemaNotSupportedException NotSupported(string keyword, string reason) => new(Pointer, keyword, reason);

    private string Text(JsonElement value, string keyword)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Invalid(keyword, "holds a string that is not valid Unicode (a lone surrogate).");
        }
    }
}
