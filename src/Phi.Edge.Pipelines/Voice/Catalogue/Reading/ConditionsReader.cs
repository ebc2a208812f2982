using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue.Json;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>Reads when a command is allowed.</summary>
internal static class ConditionsReader
{
    public static CommandConditions Read(JsonSpot? spot, IReadOnlyList<ParameterDefinition> parameters, CatalogueContext context)
    {
        if (spot is null) return new();
        Expect.Only(spot, context.Problems, "minSpeedKmh", "maxSpeedKmh", "gears", "ignition", "unless");
        var conditions = new CommandConditions
        {
            MinimumSpeedKmh = Speed(spot.Member("minSpeedKmh"), context),
            MaximumSpeedKmh = Speed(spot.Member("maxSpeedKmh"), context),
            Gears = Values(spot.Member("gears"), Gear.Unknown, context),
            Ignition = Values(spot.Member("ignition"), IgnitionState.Unknown, context),
            Unless = Unless(spot.Member("unless"), parameters, context),
        };
        if (conditions.MinimumSpeedKmh > conditions.MaximumSpeedKmh) context.Wrong(spot, "\"minSpeedKmh\" is above \"maxSpeedKmh\": nothing would ever be allowed.");
        return conditions;
    }

    private static Dictionary<string, SignalValue> Unless(JsonSpot? spot, IReadOnlyList<ParameterDefinition> parameters, CatalogueContext context)
    {
        var values = new Dictionary<string, SignalValue>(StringComparer.Ordinal);
        foreach (var (name, item) in Expect.Members(spot, context.Problems))
        {
            var value = Expect.Value(item, context.Problems);
            var problem = parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter
                ? ValueCheck.Problem(parameter, value)
                : $"The command has no parameter '{name}'.";
            if (problem is not null) context.Wrong(item, problem);
            else values[name] = value;
        }

        return values;
    }

    private static double? Speed(JsonSpot? spot, CatalogueContext context)
    {
        var speed = Expect.Number(spot, context.Problems);
        if (speed is < 0 or > 400) context.Wrong(spot!, "A speed is 0 to 400 km/h.");
        return speed;
    }

    private static List<T> Values<T>(JsonSpot? spot, T unknown, CatalogueContext context)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var item in spot is null ? [] : Expect.OneOrMany(spot))
        {
            var value = Expect.Enum(item, unknown, context.Problems);
            if (!value.Equals(unknown)) values.Add(value);
            else if (item.Text == "unknown") context.Wrong(item, "What is unknown never allows anything: leave it out.");
        }

        return values;
    }
}
