using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>The cheapest way to a state: its cost and the value taken last.</summary>
internal sealed record MatchCell(double Cost, MatchCell? Previous, ParameterDefinition? Parameter, SignalValue Value)
{
    /// <summary>The values taken on the way.</summary>
    public Dictionary<string, SignalValue> Values()
    {
        var values = new Dictionary<string, SignalValue>(StringComparer.Ordinal);
        for (var cell = this; cell is not null; cell = cell.Previous)
            if (cell.Parameter is { } parameter) values.TryAdd(parameter.Name, cell.Value);
        return values;
    }
}
