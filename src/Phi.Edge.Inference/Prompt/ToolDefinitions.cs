using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Phi.Edge.Inference.Prompt;

/// <summary>Tool definitions, calls and results as the models were taught them.</summary>
internal static class ToolDefinitions
{
    /// <summary>A list of <c>{name, description, parameters: {p: {description, type, default}}}</c>; null when there is no tool.</summary>
    public static string? Write(IEnumerable<AITool> tools)
    {
        var list = new JsonArray();
        foreach (var tool in tools)
        {
            if (tool is not AIFunctionDeclaration function)
                throw new PromptException($"The tool '{tool.Name}' is no function; the models can only call functions.");
            list.Add(new JsonObject
            {
                ["name"] = function.Name,
                ["description"] = function.Description,
                ["parameters"] = Parameters(function.JsonSchema),
            });
        }

        return list.Count == 0 ? null : SpacedJson.Write(list);
    }

    public static string WriteCalls(IEnumerable<FunctionCallContent> calls)
    {
        var list = new JsonArray();
        foreach (var call in calls)
        {
            var arguments = new JsonObject();
            foreach (var (name, value) in call.Arguments ?? new Dictionary<string, object?>())
                arguments[name] = ToNode(value);
            list.Add(new JsonObject { ["name"] = call.Name, ["arguments"] = arguments });
        }

        return SpacedJson.Write(list);
    }

    public static string WriteResult(FunctionResultContent result) => result switch
    {
        { Exception: { } exception } => SpacedJson.Write(new JsonObject { ["error"] = exception.Message }),
        { Result: string text } => text,
        { Result: JsonElement { ValueKind: JsonValueKind.String } text } => text.GetString() ?? "",
        _ => SpacedJson.Write(ToNode(result.Result)),
    };

    /// <summary>The properties of the schema, which is all the models' own format has room for.</summary>
    private static JsonNode Parameters(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties)
            ? ToNode(properties) ?? new JsonObject()
            : new JsonObject();

    private static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        JsonElement { ValueKind: JsonValueKind.Undefined } => null,
        JsonNode node => node.DeepClone(),
        _ => JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType())),
    };
}
