using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>The bounds of a member, from its attributes and its type.</summary>
internal static class SchemaBounds
{
    public static void Apply(JsonObject schema, PropertyInfo property, Type type)
    {
        foreach (var attribute in property.GetCustomAttributes())
        {
            Apply(schema, attribute, type);
        }

        // Nullability of a type argument, and values that a converter writes, are beyond the exporter.
        if (schema["additionalProperties"] is JsonObject values && new NullabilityInfoContext().Create(property).GenericTypeArguments is [_, { ReadState: NullabilityState.Nullable }])
        {
            values["type"] = new JsonArray(values["type"]!.GetValue<string>(), "null");
        }

        if (typeof(IReadOnlyDictionary<string, SignalValue>).IsAssignableFrom(type))
        {
            schema["additionalProperties"] = MessageSchemas.OfSignal();
            schema["propertyNames"] = new JsonObject { ["pattern"] = $"^[A-Za-z0-9._-]{{1,{SignalLimits.MaxNameLength}}}$" };
        }
    }

    private static void Apply(JsonObject schema, Attribute attribute, Type type)
    {
        switch (attribute)
        {
            case RangeAttribute range:
                Bound(schema, "minimum", range.Minimum);
                Bound(schema, "maximum", range.Maximum);
                break;
            case StringLengthAttribute length:
                if (length.MinimumLength > 0)
                {
                    schema["minLength"] = length.MinimumLength;
                }

                schema["maxLength"] = length.MaximumLength;
                break;
            case MinLengthAttribute least:
                schema["min" + Counted(type)] = least.Length;
                break;
            case MaxLengthAttribute most:
                schema["max" + Counted(type)] = most.Length;
                break;
            case RegularExpressionAttribute expression:
                schema["pattern"] = expression.Pattern;
                break;
        }
    }

    // The largest value of a type stands for no bound.
    private static void Bound(JsonObject schema, string keyword, object value)
    {
        if (value is not (int.MaxValue or double.MaxValue))
        {
            schema[keyword] = JsonNode.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }
    }

    private static string Counted(Type type) => type == typeof(string) ? "Length"
        : type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)) ? "Properties"
        : "Items";
}
