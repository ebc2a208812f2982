using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Prompt;

/// <summary>
/// Reads tool definitions from JSON: a list of <c>{name, description, parameters}</c>, as such or as OpenAI's
/// <c>{type: "function", function: {…}}</c>. Parameters are a JSON schema, or the models' own form <c>{p: {type, description}}</c>.
/// </summary>
public static class ToolList
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonReaderOptions LenientReading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a list of tools.</summary>
    /// <param name="json">UTF-8 text.</param>
    /// <param name="source">Where it comes from, for error messages.</param>
    /// <returns>The tools, to be put into <see cref="ChatOptions.Tools"/>; they can be called for, but not run.</returns>
    /// <exception cref="PromptException">The text is no JSON, or no list of tools with different names.</exception>
    public static IReadOnlyList<AIFunctionDeclaration> Read(ReadOnlyMemory<byte> json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            if (!JsonText.IsReadable(json.Span, LenientReading))
                throw Broken(source, "a string in it is no text: bytes that are not UTF-8, or half of a surrogate pair");
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                throw Broken(source, "it is no list; write [{\"name\": …, \"description\": …, \"parameters\": …}]");
            var tools = document.RootElement.EnumerateArray().Select((tool, i) => Tool(tool, $"entry {i}", source)).ToArray();
            return tools.CountBy(t => t.Name).FirstOrDefault(t => t.Value > 1).Key is { } twice
                ? throw Broken(source, $"two tools are named '{twice}'")
                : tools;
        }
        catch (JsonException e)
        {
            throw new PromptException($"The tools in '{source}' cannot be used: {e.Message}");
        }
    }

    private static AIFunctionDeclaration Tool(JsonElement tool, string where, string source)
    {
        if (tool.ValueKind == JsonValueKind.Object && tool.TryGetProperty("function", out var inner))
            tool = inner;
        if (tool.ValueKind != JsonValueKind.Object || Text(tool, "name") is not { Length: > 0 } name)
            throw Broken(source, $"{where} has no name");
        return AIFunctionFactory.CreateDeclaration(name, Text(tool, "description"), Schema(tool, $"'{name}'", source));
    }

    private static JsonElement Schema(JsonElement tool, string where, string source)
    {
        if (!tool.TryGetProperty("parameters", out var parameters) || parameters.ValueKind == JsonValueKind.Null)
            return JsonElement.Parse("""{"type":"object","properties":{}}""");
        if (parameters.ValueKind != JsonValueKind.Object)
            throw Broken(source, $"the parameters of {where} are no object");
        // a parameter may itself be called "type" or "properties"; then it is described by an object, or its properties are not
        var isSchema = Text(parameters, "type") is not null
            || (parameters.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object && Text(properties, "type") is null);
        if (isSchema || parameters.TryGetProperty("$ref", out _))
            return parameters.Clone();
        if (parameters.EnumerateObject().FirstOrDefault(p => p.Value.ValueKind != JsonValueKind.Object) is { Value.ValueKind: not JsonValueKind.Undefined } odd)
            throw Broken(source, $"the parameter '{odd.Name}' of {where} is described by no object");
        return JsonSerializer.SerializeToElement(new JsonObject { ["type"] = "object", ["properties"] = JsonObject.Create(parameters.Clone()) });
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PromptException Broken(string source, string reason) => new($"The tools in '{source}' cannot be used: {reason}.");
}
