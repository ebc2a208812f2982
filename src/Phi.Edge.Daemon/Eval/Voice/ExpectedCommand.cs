using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>A command the ECU must get.</summary>
/// <param name="Command">Its name.</param>
/// <param name="Parameters">Parameters that it must have; others may have any value.</param>
internal sealed record ExpectedCommand(string Command, IReadOnlyDictionary<string, JsonElement>? Parameters = null)
{
    public bool Matches(CommandRequestMessage request) => request.Command == Command
        && (Parameters ?? new Dictionary<string, JsonElement>()).All(p => request.Parameters.TryGetValue(p.Key, out var value) && Same(p.Value, value));

    private static bool Same(JsonElement expected, SignalValue value) => expected.ValueKind switch
    {
        JsonValueKind.Number => value.Number is { } number && Math.Abs(number - expected.GetDouble()) < 1e-6,
        JsonValueKind.True => value.Flag == true,
        JsonValueKind.False => value.Flag == false,
        _ => value.Text == expected.GetString(),
    };
}
