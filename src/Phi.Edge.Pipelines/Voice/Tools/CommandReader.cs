using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Tools;

/// <summary>
/// What a model wrote for a command, back as a proposal. Unknown names and values of the wrong kind are dropped; ranges are the command
/// policy's business.
/// </summary>
internal static class CommandReader
{
    /// <summary>The proposal; null when the catalogue has no such command.</summary>
    public static CommandProposal? Read(CommandCatalogue catalogue, string name, JsonElement arguments)
    {
        if (catalogue.Find(name) is not { } command)
            return null;
        var values = new Dictionary<string, SignalValue>(StringComparer.Ordinal);
        if (arguments.ValueKind == JsonValueKind.Object)
        {
            foreach (var argument in arguments.EnumerateObject())
            {
                if (command.Parameter(argument.Name) is { } parameter && Value(parameter, argument.Value) is { HasValue: true } value)
                    values[parameter.Name] = value;
            }
        }

        return new CommandProposal(command, values);
    }

    private static SignalValue Value(ParameterDefinition parameter, JsonElement value) => (parameter.Type, value.ValueKind) switch
    {
        (ParameterType.Number, JsonValueKind.Number) when value.TryGetDouble(out var number) && double.IsFinite(number) => SignalValue.Of(number),
        (ParameterType.Switch, JsonValueKind.True) => SignalValue.Of(true),
        (ParameterType.Switch, JsonValueKind.False) => SignalValue.Of(false),
        (ParameterType.Choice, JsonValueKind.String) when Choice(parameter, value.GetString()!) is { } choice => SignalValue.Of(choice),
        (ParameterType.Text, JsonValueKind.String) when PlainText.Clean(value.GetString()!, parameter.MaximumLength) is { } text => SignalValue.Of(text),
        _ => default,
    };

    private static string? Choice(ParameterDefinition parameter, string name) => parameter.List?.Values.FirstOrDefault(v => v.Name == name)?.Name;
}
