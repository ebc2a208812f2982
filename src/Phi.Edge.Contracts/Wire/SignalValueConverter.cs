using System.Text.Json;
using System.Text.Json.Serialization;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Values of signals and parameters as plain JSON: a number, a string or a truth value; nothing else, and no number beyond a double.</summary>
internal sealed class SignalValueConverter : JsonConverter<SignalValue>
{
    public override bool HandleNull => true;

    public override SignalValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetDouble(out var number) && double.IsFinite(number) => SignalValue.Of(number),
        JsonTokenType.String => SignalValue.Of(reader.GetString()!),
        JsonTokenType.True or JsonTokenType.False => SignalValue.Of(reader.GetBoolean()),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, SignalValue value, JsonSerializerOptions options)
    {
        if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else if (value.Flag is { } flag)
        {
            writer.WriteBooleanValue(flag);
        }
        else
        {
            writer.WriteStringValue(value.Text ?? throw new ArgumentException("A signal without a value cannot be sent."));
        }
    }
}
