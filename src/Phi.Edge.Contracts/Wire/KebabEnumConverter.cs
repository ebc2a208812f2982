using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>
/// Enums as lower-case words joined by hyphens (<c>monitoring-degraded</c>), exactly one of them: the framework's own converter also takes
/// other case and lists ("drive, park").
/// </summary>
internal sealed class KebabEnumConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<T, JsonEncodedText> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonEncodedText.Encode(WireJson.NameOf(value)));

    private static readonly FrozenDictionary<string, T> Values =
        Enum.GetValues<T>().ToFrozenDictionary(WireJson.NameOf, StringComparer.Ordinal);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);
}
