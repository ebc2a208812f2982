using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>Writes JSON values the one way the grammar expects them: compact, and escaped only where JSON demands it.</summary>
internal static class JsonText
{
    /// <summary>The value as text. A lone surrogate throws <see cref="InvalidOperationException"/>.</summary>
    public static string Write(JsonElement value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    /// <summary>A string with its quotes.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder();
        Quote(value, text);
        return text.ToString();
    }

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteList(text, '{', '}', value.EnumerateObject(), member =>
                {
                    Quote(member.Name, text);
                    text.Append(':');
                    Write(member.Value, text);
                });
                break;
            case JsonValueKind.Array:
                WriteList(text, '[', ']', value.EnumerateArray(), item => Write(item, text));
                break;
            case JsonValueKind.String:
                Quote(value.GetString()!, text);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void WriteList<T>(StringBuilder text, char open, char close, IEnumerable<T> parts, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var part in parts)
        {
            if (!first)
                text.Append(',');
            first = false;
            write(part);
        }
        text.Append(close);
    }

    private static void Quote(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (Escape(c) is { } escape)
                text.Append(escape);
            else
                text.Append(c);
        }
        text.Append('"');
    }

    /// <summary>The escape of a character which JSON does not allow as it is; null for the others.</summary>
    public static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        _ => null,
    };
}
