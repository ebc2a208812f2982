using System.Text.Json;

namespace Phi.Edge.Inference.Configuration;

/// <summary>One JSON object being read: remembers which keys were asked for, so the others can be named.</summary>
internal sealed class JsonSection(JsonElement element, string file, string path, ConfigurationFindings findings)
{
    private readonly HashSet<string> _known = [];

    public string File => file;

    public string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    public bool Has(string key) => TryGet(key, out _);

    /// <summary>A positive integer; 1 and a problem when it is missing or out of range.</summary>
    public int RequiredInt(string key, int min = 1, int max = int.MaxValue)
    {
        if (TryGet(key, out var value))
            return ToInt(key, value, min, max) ?? min;
        findings.Problem(file, PathOf(key), "the key is missing", "Restore it from the published file");
        return min;
    }

    public int? OptionalInt(string key, int min = int.MinValue, int max = int.MaxValue) =>
        TryGet(key, out var value) ? ToInt(key, value, min, max) : null;

    public double? OptionalDouble(string key, double min = double.MinValue, double max = double.MaxValue)
    {
        if (!TryGet(key, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= min && number <= max)
            return number;
        Wrong(key, value, $"a number from {min} to {max}");
        return null;
    }

    public bool? OptionalBool(string key)
    {
        if (!TryGet(key, out var value))
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Wrong(key, value, "true or false");
        return null;
    }

    public string? OptionalString(string key)
    {
        if (!TryGet(key, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Wrong(key, value, "a string");
        return null;
    }

    public string RequiredString(string key)
    {
        if (!Has(key))
            findings.Problem(file, PathOf(key), "the key is missing", "Restore it from the published file");
        return OptionalString(key) ?? "";
    }

    /// <summary>One integer or a list of them, as GenAI allows for <c>eos_token_id</c>.</summary>
    public IReadOnlyList<int> IntList(string key)
    {
        if (!TryGet(key, out var value))
            return [];
        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return [.. items.Select(item => ToInt(key, item, int.MinValue, int.MaxValue)).OfType<int>()];
    }

    public IReadOnlyList<double>? OptionalDoubles(string key, int count)
    {
        if (!TryGet(key, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == count
            && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number))
            return [.. value.EnumerateArray().Select(item => item.GetDouble())];
        Wrong(key, value, $"{count} numbers");
        return null;
    }

    public JsonSection? OptionalSection(string key)
    {
        if (!TryGet(key, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new JsonSection(value, file, PathOf(key), findings);
        Wrong(key, value, "an object");
        return null;
    }

    /// <summary>The objects of a list; entries of another kind are problems.</summary>
    public IReadOnlyList<JsonSection> Sections(string key)
    {
        if (!TryGet(key, out var value))
            return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
        {
            Wrong(key, value, "a list of objects");
            return [];
        }

        return [.. value.EnumerateArray().Select((item, i) => new JsonSection(item, file, $"{PathOf(key)}[{i}]", findings))];
    }

    /// <summary>Every property, none of which counts as unknown afterwards.</summary>
    public IEnumerable<JsonProperty> AllProperties()
    {
        foreach (var property in element.EnumerateObject())
        {
            _known.Add(property.Name);
            yield return property;
        }
    }

    /// <summary>Marks keys that are understood and need no reading.</summary>
    public JsonSection Ignore(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            _known.Add(key);
        return this;
    }

    /// <summary>Warns of every key that nobody asked for.</summary>
    public void WarnUnknown()
    {
        foreach (var property in element.EnumerateObject().Where(property => !_known.Contains(property.Name)))
            findings.Warning(file, PathOf(property.Name), "the key is not known and was passed over");
    }

    public void Problem(string key, string what, string remedy) => findings.Problem(file, PathOf(key), what, remedy);

    private bool TryGet(string key, out JsonElement value)
    {
        _known.Add(key);
        return element.TryGetProperty(key, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private int? ToInt(string key, JsonElement value, int min, int max)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max)
            return number;
        Wrong(key, value, $"an integer from {min} to {max}");
        return null;
    }

    private void Wrong(string key, JsonElement value, string needed)
    {
        var text = value.GetRawText();
        Problem(key, $"{needed} is needed, not {(text.Length > 40 ? text[..40] + "..." : text)}", "Restore it from the published file");
    }
}
