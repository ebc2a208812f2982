using System.Text.RegularExpressions;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>A split by any other regular expression of a tokenizer file, bounded in time. Text it does not match stays one piece.</summary>
internal sealed class RegexPretokenizer(string pattern, string source) : IPretokenizer
{
    private readonly Regex _regex = new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public int NextEnd(ReadOnlySpan<char> text, int start)
    {
        try
        {
            foreach (var match in _regex.EnumerateMatches(text, start))
            {
                if (match.Length > 0)
                    return match.Index > start ? match.Index : match.Index + match.Length;
            }
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new TokenizerException(source, "the regular expression of pre_tokenizer takes more than a second on a text", exception);
        }

        return text.Length;
    }
}
