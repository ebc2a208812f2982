using System.Text;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>
/// Makes spellings comparable: lower case, no diacritics, one kind of apostrophe, hyphen and space. Built-in normalization cannot be used:
/// it does nothing where the process runs with invariant globalization.
/// </summary>
internal static class TextFolding
{
    private const string Marked = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺľłñńňņòóôõöøōőŕřśšşșťțùúûüūůűųýÿźžż";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrssssttuuuuuuuuyyzzz";

    private static readonly Dictionary<char, string> Folds = Table();

    /// <summary>The folded form; combining marks and other invisible characters vanish.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is >= 'a' and <= 'z' or >= '0' and <= '9') folded.Append(character);
            else if (character is >= 'A' and <= 'Z') folded.Append((char)(character | 0x20));
            else if (Folds.TryGetValue(char.ToLowerInvariant(character), out var plain)) folded.Append(plain);
            else if (character is >= '\uFF01' and <= '\uFF5E') folded.Append(char.ToLowerInvariant((char)(character - 0xFEE0)));
            else if (!IsInvisible(character)) folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    private static bool IsInvisible(char character) =>
        character is >= '\u0300' and <= '\u036F' or >= '\u200B' and <= '\u200F' or '\uFEFF' or '\u00AD' || char.IsControl(character);

    private static Dictionary<char, string> Table()
    {
        var table = new Dictionary<char, string>();
        for (var i = 0; i < Marked.Length; i++) table[Marked[i]] = Plain[i].ToString();
        foreach (var (character, plain) in new[]
        {
            ('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('\u2019', "'"), ('\u2018', "'"), ('`', "'"), ('\u00B4', "'"), ('\u2010', "-"),
            ('\u2011', "-"), ('\u2012', "-"), ('\u2013', "-"), ('\u2014', "-"), ('\u2212', "-"), ('\u00BD', " 1/2"), ('\u00B0', "°"),
            ('\u00BA', "°"), ('\uFB01', "fi"), ('\uFB02', "fl"),
        }) table[character] = plain;
        return table;
    }
}
