using System.Buffers;
using System.Text;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>
/// The byte-level BPE tokenizer of a model folder. <see cref="EncodeText(string)"/> is for what people and tools say and never
/// yields a control token; <see cref="EncodeTemplate"/> is for trusted templates. Immutable and safe for concurrent use.
/// </summary>
public sealed class PhiTokenizer
{
    private readonly Vocabulary _vocabulary;
    private readonly BytePairEncoder _encoder;
    private readonly IPretokenizer _pretokenizer;
    private readonly AddedTokenSet _added;

    internal PhiTokenizer(Vocabulary vocabulary, BytePairEncoder encoder, IPretokenizer pretokenizer, AddedTokenSet added)
    {
        _vocabulary = vocabulary;
        _encoder = encoder;
        _pretokenizer = pretokenizer;
        _added = added;
    }

    /// <summary>One more than the largest token id. Ids without a token lie below it; their bytes are empty.</summary>
    public int VocabularySize => _vocabulary.Size;

    /// <summary>Reads <c>tokenizer.json</c> of a model folder.</summary>
    /// <exception cref="TokenizerException">The file is missing, damaged or of another kind.</exception>
    public static PhiTokenizer Load(string directory) =>
        TokenizerFile.Load(Path.Combine(directory, ModelConfiguration.TokenizerFileName));

    /// <summary>Reads a tokenizer from memory.</summary>
    /// <param name="json">The content of a <c>tokenizer.json</c>.</param>
    /// <param name="source">Where it comes from, for error messages.</param>
    /// <exception cref="TokenizerException">The content is damaged or of another kind.</exception>
    public static PhiTokenizer Parse(ReadOnlySpan<byte> json, string source) => TokenizerFile.Parse(json, source);

    /// <summary>The bytes a token stands for: UTF-8, often not whole characters. Empty for an id without a token.</summary>
    public ReadOnlySpan<byte> TokenBytes(int id) => _vocabulary[id];

    /// <summary>Whether a token is a control token (an added token of the file), which text can never produce.</summary>
    public bool IsSpecial(int id) => _added.Find(id) is not null;

    /// <summary>The id of a control token by its spelling, for example <c>&lt;|end|&gt;</c>; null when the file has none.</summary>
    public int? SpecialId(string content) => _added.Find(content)?.Id;

    /// <summary>Encodes text from outside: whatever it spells, no control token comes out.</summary>
    public int[] EncodeText(string text)
    {
        var ids = new List<int>(text.Length / 3 + 4);
        EncodeText(text, ids);
        return [.. ids];
    }

    /// <summary>Encodes text from outside to the end of a list.</summary>
    public void EncodeText(ReadOnlySpan<char> text, List<int> ids)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(256);
        for (var start = 0; start < text.Length;)
        {
            var end = _pretokenizer.NextEnd(text, start);
            var needed = Encoding.UTF8.GetMaxByteCount(end - start);
            if (needed > buffer.Length)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = ArrayPool<byte>.Shared.Rent(needed);
            }

            var count = Encoding.UTF8.GetBytes(text[start..end], buffer);
            _encoder.Encode(buffer.AsSpan(0, count), ids);
            start = end;
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>
    /// Encodes a trusted template: control tokens it spells become their ids, and those that say so swallow the whitespace
    /// beside them. Never pass text from outside.
    /// </summary>
    public int[] EncodeTemplate(string template)
    {
        var ids = new List<int>(template.Length / 3 + 4);
        var rest = template.AsSpan();
        while (_added.FindNext(rest, out var start) is { } token)
        {
            var before = rest[..start];
            EncodeText(token.LeftStrip ? before.TrimEnd() : before, ids);
            ids.Add(token.Id);
            rest = rest[(start + token.Content.Length)..];
            if (token.RightStrip)
                rest = rest.TrimStart();
        }

        EncodeText(rest, ids);
        return [.. ids];
    }

    /// <summary>The text of tokens. Bytes that are not UTF-8 become U+FFFD.</summary>
    /// <param name="ids">The tokens; ids without a token add nothing.</param>
    /// <param name="skipSpecialTokens">Leave out the control tokens the file marks as special (tool-call marks are not).</param>
    public string Decode(ReadOnlySpan<int> ids, bool skipSpecialTokens = true)
    {
        var bytes = new ArrayBufferWriter<byte>(ids.Length * 4 + 16);
        foreach (var id in ids)
        {
            if (!skipSpecialTokens || !IsHidden(id))
                bytes.Write(TokenBytes(id));
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Creates a decoder for one answer that is being generated.</summary>
    /// <param name="skipSpecialTokens">Leave out the control tokens the file marks as special (tool-call marks are not).</param>
    public StreamingDetokenizer CreateDetokenizer(bool skipSpecialTokens = true) => new(this, skipSpecialTokens);

    /// <summary>Whether a control token is left out of decoded answers.</summary>
    internal bool IsHidden(int id) => _added.Find(id) is { IsHidden: true };

    /// <summary>Whether a control token swallows the whitespace after it.</summary>
    internal bool StripsRight(int id) => _added.Find(id) is { RightStrip: true };
}
