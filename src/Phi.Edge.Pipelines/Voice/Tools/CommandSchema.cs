using System.Text.Json.Nodes;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Tools;

/// <summary>
/// A command as a JSON schema: <c>{"name": ..., "arguments": {...}}</c>. Only what a value is stands in it, not its range, and nothing is
/// required: a model that cannot say 50 degrees would say 28, and one that must name a value would invent it. The command policy refuses the
/// first with its reason, and asks for the second.
/// </summary>
internal static class CommandSchema
{
    // Beyond any unit of a car; without a bound a number may have sixteen digits.
    private const int Largest = 100_000;

    public static JsonObject Of(CommandDefinition command) => Object(
        ("name", new JsonObject { ["const"] = command.Name }),
        ("arguments", Arguments(command)));

    private static JsonObject Arguments(CommandDefinition command) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(command.Parameters.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)Value(p)))),
        ["additionalProperties"] = false,
    };

    private static JsonObject Value(ParameterDefinition parameter) => parameter.Type switch
    {
        ParameterType.Number => new JsonObject { ["type"] = IsWhole(parameter) ? "integer" : "number", ["minimum"] = -Largest, ["maximum"] = Largest },
        ParameterType.Switch => new JsonObject { ["type"] = "boolean" },
        ParameterType.Choice => new JsonObject { ["enum"] = new JsonArray([.. parameter.List?.Values.Select(v => JsonValue.Create(v.Name)) ?? []]) },
        _ => new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = parameter.MaximumLength },
    };

    private static bool IsWhole(ParameterDefinition parameter) =>
        parameter.Step is { } step && double.IsInteger(step) && double.IsInteger(parameter.Minimum ?? 0);

    /// <summary>An object with these properties, all of them required, in this order.</summary>
    public static JsonObject Object(params IReadOnlyList<(string Name, JsonNode Schema)> properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)p.Schema))),
        ["required"] = new JsonArray([.. properties.Select(p => JsonValue.Create(p.Name))]),
        ["additionalProperties"] = false,
    };
}
