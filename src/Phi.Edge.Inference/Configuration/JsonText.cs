using System.Text.Json;

namespace Phi.Edge.Inference.Configuration;

/// <summary>Finds what a JSON parser lets through and every later reading of a string would stumble over.</summary>
internal static class JsonText
{
    /// <summary>Whether every string and name of valid JSON is text: no half of a surrogate pair, no bytes that are not UTF-8.</summary>
    public static bool IsReadable(ReadOnlySpan<byte> json, JsonReaderOptions options = default)
    {
        var reader = new Utf8JsonReader(json, options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
