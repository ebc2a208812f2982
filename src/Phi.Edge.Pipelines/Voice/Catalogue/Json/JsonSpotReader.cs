using System.Text;
using System.Text.Json;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Json;

/// <summary>Reads strict JSON into values that know their place. Sizes are bounded before anything is built.</summary>
internal sealed class JsonSpotReader
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly CatalogueSource _source;
    private readonly ProblemList _problems;
    private readonly LineIndex _lines;

    private JsonSpotReader(CatalogueSource source, ProblemList problems) =>
        (_source, _problems, _lines) = (source, problems, new LineIndex(source.Utf8));

    /// <summary>The file's root; null when it is no JSON, with a problem told.</summary>
    public static JsonSpot? Read(CatalogueSource source, ProblemList problems)
    {
        if (source.Utf8.Length > CatalogueLimits.FileBytes)
        {
            problems.Add(new(source.Name, 1, 1, "$", $"The file has {source.Utf8.Length} bytes, {CatalogueLimits.FileBytes} are allowed: split it with \"include\"."));
            return null;
        }

        return new JsonSpotReader(source, problems).Read();
    }

    private JsonSpot? Read()
    {
        try
        {
            _ = Strict.GetCharCount(_source.Utf8.Span);
            var reader = new Utf8JsonReader(_source.Utf8.Span, new JsonReaderOptions { MaxDepth = CatalogueLimits.Depth });
            reader.Read();
            var root = Value(ref reader, "$");
            while (reader.Read())
            {
            }

            return root;
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            _problems.Add(new(_source.Name, line, (int)(e.BytePositionInLine ?? 0) + 1, "$", $"This is no JSON: {Sentence(e.Message)}"));
        }
        catch (Exception e) when (e is DecoderFallbackException or InvalidOperationException)
        {
            _problems.Add(new(_source.Name, 1, 1, "$", "This is not UTF-8: save the file as UTF-8 without a byte order mark."));
        }

        return null;
    }

    // The reader's own words end in its position, which the problem has already.
    private static string Sentence(string message) => message.Split(" LineNumber:")[0];

    private JsonSpot Value(ref Utf8JsonReader reader, string path)
    {
        var (line, column) = _lines.At(reader.TokenStartIndex);
        var spot = new JsonSpot
        {
            File = _source.Name, Line = line, Column = column, Path = path, Kind = Kind(reader.TokenType),
            Text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "",
            Number = reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) ? number : 0,
        };
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Members(ref reader, spot);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) spot.Items.Add(Value(ref reader, $"{path}[{spot.Items.Count}]"));
                break;
            case JsonTokenType.String:
                Check(spot, spot.Text);
                break;
            case JsonTokenType.Number when !double.IsFinite(spot.Number):
                _problems.Add(spot.Problem("The number is out of range."));
                break;
        }

        return spot;
    }

    private void Members(ref Utf8JsonReader reader, JsonSpot spot)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (line, column) = _lines.At(reader.TokenStartIndex);
            var name = reader.GetString()!;
            reader.Read();
            var value = Value(ref reader, $"{spot.Path}.{Printable(name)}");
            Check(value, name);
            if (names.Add(name)) spot.Members.Add(new(name, value));
            else _problems.Add(new(spot.File, line, column, value.Path, $"\"{Printable(name)}\" is there twice: keep one."));
        }
    }

    private void Check(JsonSpot spot, string text)
    {
        if (text.Length > CatalogueLimits.TextLength)
            _problems.Add(spot.Problem($"The text has {text.Length} characters, {CatalogueLimits.TextLength} are allowed: split or shorten it."));
        var bad = text.AsSpan().IndexOfAny(Unprintable.Characters);
        if (bad >= 0) _problems.Add(spot.Problem($"Character {bad + 1} of the text is the control character U+{(int)text[bad]:X4}: remove it.", bad));
    }

    private static string Printable(string name) =>
        string.Concat(name.Take(60).Select(static c => Unprintable.Characters.Contains(c) ? '?' : c));

    private static JsonValueKind Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}
