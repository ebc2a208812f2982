using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Times in RFC 3339, always UTC with milliseconds: <c>2026-03-01T08:15:30.250Z</c>.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[24];
        var fits = value.UtcDateTime.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
        System.Diagnostics.Debug.Assert(fits, "the format has a fixed width");
        writer.WriteStringValue(text[..length]);
    }
}
