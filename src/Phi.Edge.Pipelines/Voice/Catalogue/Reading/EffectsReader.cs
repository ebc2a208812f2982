using System.Text.Json;
using System.Text.RegularExpressions;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue.Json;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>
/// Reads the signals that a command sets or reads. A path with a place for a choice becomes one effect for each value that the map names,
/// so that what comes after the reader never has to build a path.
/// </summary>
internal sealed partial class EffectsReader(IReadOnlyList<ParameterDefinition> parameters, CatalogueContext context)
{
    private static readonly string[] Becomes = ["value", "from", "add"];
    private static readonly Dictionary<string, IReadOnlyDictionary<string, SignalValue>> NoMap = [];

    public List<SignalEffect> Effects(JsonSpot? spot)
    {
        var effects = new List<SignalEffect>();
        foreach (var item in spot is null ? [] : Expect.OneOrMany(spot))
        {
            Expect.Only(item, context.Problems, "path", "value", "from", "add", "min", "max", "map", "when");
            if (item.Kind != JsonValueKind.Object) continue;
            var effect = One(item);
            effects.AddRange(Paths(item).Select(path => effect with { Path = path.Path, When = path.When }));
        }

        return effects;
    }

    public List<SignalReading> Reads(JsonSpot? spot)
    {
        var reads = new List<SignalReading>();
        foreach (var item in spot is null ? [] : Expect.OneOrMany(spot))
        {
            Expect.Only(item, context.Problems, "path", "map", "when");
            if (item.Kind == JsonValueKind.Object) reads.AddRange(Paths(item).Select(static path => new SignalReading(path.Path, path.When)));
        }

        return reads;
    }

    private SignalEffect One(JsonSpot spot)
    {
        var (from, add) = (Named(spot.Member("from")), Named(spot.Member("add")));
        var given = Becomes.Count(name => spot.Member(name) is not null);
        if (given != 1) context.Wrong(spot, "Exactly one of \"value\", \"from\" and \"add\" says what the signal becomes.");
        if (add is { Type: not ParameterType.Number }) context.Wrong(spot.Member("add")!, $"'{add.Name}' is no number: only numbers can be added.");
        var (low, high) = (Expect.Number(spot.Member("min"), context.Problems), Expect.Number(spot.Member("max"), context.Problems));
        if (low >= high) context.Wrong(spot, $"\"min\" {low} must be below \"max\" {high}.");
        if (add is not null && (low is null || high is null)) context.Wrong(spot, "\"add\" needs \"min\" and \"max\": where the signal stops.");
        return new()
        {
            Path = "", FromParameter = from?.Name, AddParameter = add?.Name, Minimum = low, Maximum = high,
            Value = spot.Member("value") is { } value ? Expect.Value(value, context.Problems) : null,
            Map = from is not null && Map(spot).Member(from.Name) is { } map ? new Dictionary<string, IReadOnlyDictionary<string, SignalValue>> { [from.Name] = ValueMap(from, map) } : NoMap,
        };
    }

    private Dictionary<string, SignalValue> ValueMap(ParameterDefinition parameter, JsonSpot map)
    {
        var values = new Dictionary<string, SignalValue>(StringComparer.Ordinal);
        foreach (var (name, value) in Known(parameter, map)) values[name] = Expect.Value(value, context.Problems);
        var missing = parameter.List?.Values.Select(static v => v.Name).Except(values.Keys).ToArray() ?? [];
        if (missing.Length > 0) context.Wrong(map, $"No signal value for {string.Join(", ", missing)}: add it, since '{parameter.Name}' may be that.");
        return values;
    }

    private List<(string Path, Dictionary<string, SignalValue> When)> Paths(JsonSpot spot)
    {
        var when = When(spot.Member("when"));
        if (Expect.Text(spot.Member("path"), context.Problems) is not { } path)
        {
            if (spot.Member("path") is null) context.Wrong(spot, "\"path\" is missing: the VSS signal.");
            return [];
        }

        var place = Place().Match(path);
        if (!place.Success) return Checked([(path, when)], spot);
        var name = place.Groups[1].Value;
        var parameter = parameters.FirstOrDefault(p => p.Name == name);
        if (parameter is not { Type: ParameterType.Choice } || Map(spot).Member(name) is not { } map)
        {
            context.Wrong(spot, $"'{{{name}}}' in the path must be a choice of the command, with its path parts in \"map\".");
            return [];
        }

        return Checked(
            from part in Known(parameter, map)
            from text in Expect.OneOrMany(part.Value).Select(item => Expect.Text(item, context.Problems)).OfType<string>()
            select (path.Replace(place.Value, text, StringComparison.Ordinal), new Dictionary<string, SignalValue>(when) { [name] = SignalValue.Of(part.Key) }), spot);
    }

    private List<(string Path, Dictionary<string, SignalValue> When)> Checked(IEnumerable<(string Path, Dictionary<string, SignalValue> When)> paths, JsonSpot spot)
    {
        var list = paths.ToList();
        foreach (var (path, _) in list.Where(static p => !VssPath().IsMatch(p.Path))) context.Wrong(spot, $"'{path}' is no VSS path: write Vehicle.Branch.Signal, at most one {{parameter}} in it.");
        return list;
    }

    private IEnumerable<KeyValuePair<string, JsonSpot>> Known(ParameterDefinition parameter, JsonSpot map)
    {
        foreach (var (name, value) in Expect.Members(map, context.Problems))
        {
            var known = parameter.Type == ParameterType.Switch ? name is "true" or "false" : parameter.List?.Values.Any(v => v.Name == name) == true;
            if (known) yield return new(name, value);
            else context.Wrong(value, $"'{parameter.Name}' is never '{name}': correct the name, or add it to the list.");
        }
    }

    private JsonSpot Map(JsonSpot spot)
    {
        var map = spot.Member("map");
        foreach (var (name, value) in Expect.Members(map, context.Problems))
        {
            if (parameters.All(p => p.Name != name)) context.Wrong(value, $"The command has no parameter '{name}'.");
        }

        return map ?? spot;
    }

    private Dictionary<string, SignalValue> When(JsonSpot? spot)
    {
        var when = new Dictionary<string, SignalValue>(StringComparer.Ordinal);
        foreach (var (name, value) in Expect.Members(spot, context.Problems))
        {
            var parameter = parameters.FirstOrDefault(p => p.Name == name);
            var signal = Expect.Value(value, context.Problems);
            if ((parameter is null ? $"The command has no parameter '{name}'." : ValueCheck.Problem(parameter, signal)) is { } what) context.Wrong(value, what);
            else when[name] = signal;
        }

        return when;
    }

    private ParameterDefinition? Named(JsonSpot? spot)
    {
        if (Expect.Text(spot, context.Problems) is not { } name) return null;
        var parameter = parameters.FirstOrDefault(p => p.Name == name);
        if (parameter is null) context.Wrong(spot!, $"The command has no parameter '{name}': add it, or correct the name.");
        return parameter;
    }

    [GeneratedRegex(@"\{([A-Za-z0-9]+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^Vehicle(\.[A-Za-z0-9]+)+$")]
    private static partial Regex VssPath();
}
