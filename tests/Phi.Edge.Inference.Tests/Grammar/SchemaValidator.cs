using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Phi.Edge.Inference.Tests.Grammar;

/// <summary>A small JSON Schema validator written from the specification, sharing nothing with the grammar.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    public bool IsValid(JsonElement schema, JsonElement value)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return schema.ValueKind == JsonValueKind.True;
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Holds(schema, keyword.Name, keyword.Value, value))
                return false;
        }
        return true;
    }

    private bool Holds(JsonElement schema, string keyword, JsonElement wanted, JsonElement value) => keyword switch
    {
        "$ref" => IsValid(Resolve(wanted.GetString()!), value),
        "type" => wanted.ValueKind == JsonValueKind.Array
            ? wanted.EnumerateArray().Any(type => IsType(type.GetString()!, value))
            : IsType(wanted.GetString()!, value),
        "enum" => wanted.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)),
        "const" => JsonElement.DeepEquals(wanted, value),
        "anyOf" => wanted.EnumerateArray().Any(branch => IsValid(branch, value)),
        "allOf" => wanted.EnumerateArray().All(branch => IsValid(branch, value)),
        "oneOf" => wanted.EnumerateArray().Count(branch => IsValid(branch, value)) == 1,
        _ => value.ValueKind switch
        {
            JsonValueKind.Object => ObjectHolds(schema, keyword, wanted, value),
            JsonValueKind.Array => ArrayHolds(schema, keyword, wanted, value),
            JsonValueKind.String => StringHolds(keyword, wanted, value.GetString()!),
            JsonValueKind.Number => NumberHolds(keyword, wanted, value),
            _ => true,
        },
    };

    private bool ObjectHolds(JsonElement schema, string keyword, JsonElement wanted, JsonElement value) => keyword switch
    {
        "required" => wanted.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => value.EnumerateObject().All(member => !wanted.TryGetProperty(member.Name, out var own) || IsValid(own, member.Value)),
        "additionalProperties" => value.EnumerateObject().All(member =>
            (schema.TryGetProperty("properties", out var own) && own.TryGetProperty(member.Name, out _)) || IsValid(wanted, member.Value)),
        "minProperties" => value.EnumerateObject().Select(member => member.Name).Distinct().Count() >= wanted.GetInt32(),
        "maxProperties" => value.EnumerateObject().Select(member => member.Name).Distinct().Count() <= wanted.GetInt32(),
        _ => true,
    };

    private bool ArrayHolds(JsonElement schema, string keyword, JsonElement wanted, JsonElement value)
    {
        var prefix = schema.TryGetProperty("prefixItems", out var first) ? first.GetArrayLength() : 0;
        return keyword switch
        {
            "items" => value.EnumerateArray().Skip(prefix).All(item => IsValid(wanted, item)),
            "prefixItems" => value.EnumerateArray().Zip(wanted.EnumerateArray()).All(pair => IsValid(pair.Second, pair.First)),
            "minItems" => value.GetArrayLength() >= wanted.GetInt32(),
            "maxItems" => value.GetArrayLength() <= wanted.GetInt32(),
            _ => true,
        };
    }

    private static bool StringHolds(string keyword, JsonElement wanted, string value) => keyword switch
    {
        "minLength" => value.EnumerateRunes().Count() >= wanted.GetInt32(),
        "maxLength" => value.EnumerateRunes().Count() <= wanted.GetInt32(),
        "pattern" => Regex.IsMatch(value, wanted.GetString()!, RegexOptions.ECMAScript),
        _ => true,
    };

    private static bool NumberHolds(string keyword, JsonElement wanted, JsonElement value)
    {
        var order = value.GetDecimal().CompareTo(wanted.ValueKind == JsonValueKind.Number ? wanted.GetDecimal() : 0);
        return keyword switch
        {
            "minimum" => order >= 0,
            "maximum" => order <= 0,
            "exclusiveMinimum" => order > 0,
            "exclusiveMaximum" => order < 0,
            "multipleOf" => value.GetDecimal() % wanted.GetDecimal() == 0,
            _ => true,
        };
    }

    private static bool IsType(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number
            && BigInteger.TryParse(value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(value.ValueKind.ToString(), type, StringComparison.OrdinalIgnoreCase),
    };

    private JsonElement Resolve(string reference)
    {
        var element = root;
        foreach (var name in reference.Split('/').Skip(1))
            element = element.ValueKind == JsonValueKind.Array ? element[int.Parse(name)] : element.GetProperty(name);
        return element;
    }
}
