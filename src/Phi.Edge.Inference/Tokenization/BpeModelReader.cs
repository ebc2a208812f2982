using System.Text.Json;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>Reads <c>model</c>: the vocabulary and the merges, in whichever order they stand.</summary>
internal sealed class BpeModelReader(string source, int expectedTokens)
{
    private readonly MergeTable _merges = new(expectedTokens);
    private readonly char[] _chars = new char[2 * Vocabulary.MaxTokenBytes];
    private readonly byte[] _bytes = new byte[2 * Vocabulary.MaxTokenBytes];
    private bool _ignoreMerges;
    private bool _hasMerges;

    public Vocabulary Vocabulary { get; } = new(expectedTokens);

    public void Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new TokenizerException(source, "model is not an object");
        Utf8JsonReader merges = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "type" when reader.GetString() is var type and not "BPE":
                    throw new TokenizerException(source, $"the model type is '{type}', not BPE");
                case "ignore_merges":
                    _ignoreMerges = reader.TokenType == JsonTokenType.True;
                    break;
                case "byte_fallback" when reader.TokenType == JsonTokenType.True:
                    throw new TokenizerException(source, "byte_fallback is set, but the models are byte-level");
                case "vocab":
                    ReadVocabulary(ref reader);
                    break;
                case "merges":
                    // The merges name tokens, so they wait until the vocabulary has been read.
                    merges = reader;
                    _hasMerges = true;
                    reader.Skip();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (_hasMerges)
            ReadMerges(ref merges);
    }

    public BytePairEncoder Build()
    {
        if (Vocabulary.Size == 0)
            throw new TokenizerException(source, "model.vocab is missing or empty");
        if (!_hasMerges)
            throw new TokenizerException(source, "model.merges is missing");
        var byteIds = new int[256];
        for (var value = 0; value < 256; value++)
        {
            byteIds[value] = Vocabulary.Find([(byte)value]);
            if (byteIds[value] < 0)
                throw new TokenizerException(source, $"the vocabulary has no token for the byte 0x{value:X2}");
        }

        return new BytePairEncoder(Vocabulary, _merges, byteIds, _ignoreMerges);
    }

    private void ReadVocabulary(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new TokenizerException(source, "model.vocab is not an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var length = ReadSpelling(ref reader, 0);
            reader.Read();
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var id) || id is < 0 or > Vocabulary.MaxId)
                throw new TokenizerException(source, $"token {Vocabulary.Size} of model.vocab has no usable id");
            if (!Vocabulary.TryAdd(id, _bytes.AsSpan(0, length)))
                throw new TokenizerException(source, $"id {id} or its spelling is in model.vocab twice");
        }
    }

    private void ReadMerges(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new TokenizerException(source, "model.merges is not a list");
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            var (left, length) = reader.TokenType == JsonTokenType.StartArray ? ReadPair(ref reader) : ReadSpaced(ref reader);
            var bytes = _bytes.AsSpan(0, length);
            var (a, b, merged) = (Vocabulary.Find(bytes[..left]), Vocabulary.Find(bytes[left..]), Vocabulary.Find(bytes));
            if (left == 0 || left == length || a < 0 || b < 0 || merged < 0)
                throw new TokenizerException(source, $"merge {index} names a token that is not in the vocabulary");
            _merges.Add(a, b, merged);
        }
    }

    /// <summary>A merge spelled "left right".</summary>
    private (int Left, int Length) ReadSpaced(ref Utf8JsonReader reader)
    {
        var chars = ReadChars(ref reader);
        var space = chars.IndexOf(' ');
        if (space < 0)
            return (0, 0);
        Decode(chars[..space], 0);
        Decode(chars[(space + 1)..], space);
        return (space, chars.Length - 1);
    }

    /// <summary>A merge spelled ["left", "right"].</summary>
    private (int Left, int Length) ReadPair(ref Utf8JsonReader reader)
    {
        reader.Read();
        var left = ReadSpelling(ref reader, 0);
        reader.Read();
        var right = ReadSpelling(ref reader, left);
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray)
            throw new TokenizerException(source, "a merge has more than two parts");
        return (left, left + right);
    }

    private int ReadSpelling(ref Utf8JsonReader reader, int offset) => Decode(ReadChars(ref reader), offset);

    private ReadOnlySpan<char> ReadChars(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)
            || reader.ValueSpan.Length > Vocabulary.MaxTokenBytes)
            throw new TokenizerException(source, "a token of model.vocab or model.merges is not a string of sensible length");
        return _chars.AsSpan(0, reader.CopyString(_chars));
    }

    private int Decode(ReadOnlySpan<char> chars, int offset)
    {
        var length = ByteAlphabet.Decode(chars, _bytes.AsSpan(offset));
        return length >= 0 ? length : throw new TokenizerException(source, $"'{chars}' is not spelled in the byte-level alphabet");
    }
}
