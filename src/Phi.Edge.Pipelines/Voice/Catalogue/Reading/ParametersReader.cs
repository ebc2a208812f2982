using System.Text.Json;
using System.Text.RegularExpressions;
using Phi.Edge.Pipelines.Voice.Catalogue.Json;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>Reads the parameters of a command.</summary>
internal static partial class ParametersReader
{
    public static List<ParameterDefinition> Read(JsonSpot? spot, CatalogueContext context)
    {
        var parameters = new List<ParameterDefinition>();
        foreach (var (name, value) in Expect.Members(spot, context.Problems))
        {
            if (!CamelCase().IsMatch(name)) context.Wrong(value, $"'{name}' is no parameter name: use camelCase letters and digits.");
            parameters.Add(Read(name, value, context));
        }

        return parameters;
    }

    private static ParameterDefinition Read(string name, JsonSpot spot, CatalogueContext context)
    {
        var problems = context.Problems;
        Expect.Only(spot, problems, "type", "unit", "min", "max", "step", "list", "except", "maxLength", "default", "optional");
        if (spot.Kind == JsonValueKind.Object && spot.Member("type") is null) context.Wrong(spot, "\"type\" is missing: number, choice, switch or text.");
        var parameter = new ParameterDefinition
        {
            Name = name,
            Type = Expect.Enum(spot.Member("type"), ParameterType.Text, problems),
            Unit = Expect.Text(spot.Member("unit"), problems),
            Minimum = Expect.Number(spot.Member("min"), problems),
            Maximum = Expect.Number(spot.Member("max"), problems),
            Step = Expect.Number(spot.Member("step"), problems),
            List = List(spot.Member("list"), context),
            Except = List(spot.Member("except"), context),
            MaximumLength = (int)Math.Clamp(Expect.Number(spot.Member("maxLength"), problems) ?? 200, 1, 1000),
            IsOptional = Expect.Flag(spot.Member("optional"), problems),
        };
        CheckNumbers(parameter, spot, context);
        CheckList(parameter, spot, context);
        if (spot.Member("default") is not { } given) return parameter;
        var value = Expect.Value(given, problems);
        if (ValueCheck.Problem(parameter, value) is { } what) context.Wrong(given, what);
        return parameter with { Default = value };
    }

    private static ValueList? List(JsonSpot? spot, CatalogueContext context)
    {
        if (Expect.Text(spot, context.Problems) is not { } name) return null;
        if (context.Lists.TryGetValue(name, out var list)) return list;
        context.Wrong(spot!, $"There is no list '{name}': add it to \"lists\", or correct the name.");
        return new(name, []);
    }

    private static void CheckNumbers(ParameterDefinition parameter, JsonSpot spot, CatalogueContext context)
    {
        if (parameter.Type != ParameterType.Number)
        {
            foreach (var name in new[] { "min", "max", "step", "unit" })
            {
                if (spot.Member(name) is { } given) context.Wrong(given, $"\"{name}\" belongs to numbers only.");
            }

            return;
        }

        if (parameter is not { Minimum: { } low, Maximum: { } high })
            context.Wrong(spot, "A number needs \"min\" and \"max\", so that no sentence can ask for more than is meant.");
        else if (low >= high) context.Wrong(spot, $"\"min\" {low} must be below \"max\" {high}.");
        else if (parameter.Step is { } step && (step <= 0 || step > high - low)) context.Wrong(spot, $"\"step\" {step} must be above 0 and at most {high - low}, the range.");
        else if (parameter.Step is { } width && (high - low) / width > 10_000) context.Wrong(spot, $"\"step\" {width} makes more than 10000 values: make it larger.");
    }

    private static void CheckList(ParameterDefinition parameter, JsonSpot spot, CatalogueContext context)
    {
        if (parameter.Type == ParameterType.Choice && spot.Member("list") is null) context.Wrong(spot, "A choice needs a \"list\".");
        if (parameter.Type is ParameterType.Number or ParameterType.Switch && spot.Member("list") is { } list)
            context.Wrong(list, "\"list\" belongs to choices and texts only.");
        if (parameter.Type != ParameterType.Text && spot.Member("except") is { } except) context.Wrong(except, "\"except\" belongs to texts only.");
        if (parameter.Type != ParameterType.Text && spot.Member("maxLength") is { } length) context.Wrong(length, "\"maxLength\" belongs to texts only.");
    }

    [GeneratedRegex("^[a-z][A-Za-z0-9]{0,39}$")]
    private static partial Regex CamelCase();
}
