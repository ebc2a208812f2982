using System.Text.Json;
using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Numbers as they are, but none beyond a double: the framework's own converter reads <c>1e999</c> as infinity.</summary>
internal sealed class FiniteNumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
