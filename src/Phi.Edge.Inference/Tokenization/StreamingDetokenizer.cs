using System.Text;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>
/// Turns tokens into text one at a time. Bytes of an unfinished UTF-8 character are held back until the rest arrives;
/// bytes that can never become a character turn into U+FFFD. Not safe for concurrent use.
/// </summary>
public sealed class StreamingDetokenizer
{
    private readonly PhiTokenizer _tokenizer;
    private readonly bool _skipSpecialTokens;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    internal StreamingDetokenizer(PhiTokenizer tokenizer, bool skipSpecialTokens)
    {
        _tokenizer = tokenizer;
        _skipSpecialTokens = skipSpecialTokens;
    }

    /// <summary>Adds a token and returns the text that is now complete, possibly none.</summary>
    public string Append(int id) =>
        _skipSpecialTokens && _tokenizer.IsHidden(id) ? "" : Decode(_tokenizer.TokenBytes(id), flush: false);

    /// <summary>Ends the text: what is still unfinished becomes U+FFFD. The detokenizer can be used again afterwards.</summary>
    public string Flush() => Decode([], flush: true);

    private string Decode(ReadOnlySpan<byte> bytes, bool flush)
    {
        var count = _decoder.GetCharCount(bytes, flush);
        if (count == 0 && !flush)
        {
            // The bytes still have to enter the decoder's state.
            _decoder.GetChars(bytes, [], flush);
            return "";
        }

        var chars = new char[count];
        var written = _decoder.GetChars(bytes, chars, flush);
        return new string(chars, 0, written);
    }
}
