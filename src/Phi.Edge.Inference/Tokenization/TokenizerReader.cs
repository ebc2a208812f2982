using System.Text;
using System.Text.Json;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>One pass over a <c>tokenizer.json</c>.</summary>
internal sealed class TokenizerReader(string source, int fileBytes)
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };
    private readonly List<AddedToken> _added = [];
    // A published file spends some 70 bytes on a token and its merge.
    private readonly BpeModelReader _model = new(source, 512 + (fileBytes / 64));
    private IPretokenizer? _pretokenizer;

    public PhiTokenizer Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new TokenizerException(source, "it is not a JSON object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            ReadProperty(name, ref reader);
        }

        var encoder = _model.Build();
        foreach (var token in _added)
            _model.Vocabulary.SetBytes(token.Id, Encoding.UTF8.GetBytes(token.Content));
        if (_pretokenizer is null)
            throw new TokenizerException(source, "pre_tokenizer is missing");
        return new PhiTokenizer(_model.Vocabulary, encoder, _pretokenizer, new AddedTokenSet(_added));
    }

    private void ReadProperty(string? name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "added_tokens":
                using (var document = JsonDocument.ParseValue(ref reader))
                    ReadAddedTokens(document.RootElement);
                break;
            case "normalizer":
                if (reader.TokenType != JsonTokenType.Null)
                    throw new TokenizerException(source, "normalizer is set, but the models have none");
                break;
            case "pre_tokenizer":
                using (var document = JsonDocument.ParseValue(ref reader))
                    _pretokenizer = PretokenizerReader.Read(document.RootElement, source);
                break;
            case "model":
                _model.Read(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void ReadAddedTokens(JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (!item.TryGetProperty("id", out var id) || !id.TryGetInt32(out var number) || number is < 0 or > Vocabulary.MaxId
                || !item.TryGetProperty("content", out var content) || content.GetString() is not { Length: > 0 } text)
                throw new TokenizerException(source, $"added token {_added.Count} has no usable id or content");
            if (_added.Any(other => other.Id == number || other.Content == text))
                throw new TokenizerException(source, $"the added token '{text}' ({number}) is there twice");
            _added.Add(new AddedToken(number, text, Flag(item, "lstrip"), Flag(item, "rstrip"), Flag(item, "special")));
        }
    }

    private static bool Flag(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
