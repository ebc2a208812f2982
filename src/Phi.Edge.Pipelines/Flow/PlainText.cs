using System.Globalization;
using System.Text;

namespace Phi.Edge.Pipelines.Flow;

/// <summary>Makes text from a model fit to be shown and spoken: one line, nothing invisible.</summary>
internal static class PlainText
{
    /// <summary>The text in one line without control, format and private characters; null when nothing is left or it is too long.</summary>
    public static string? Clean(string text, int longest)
    {
        var clean = Clean(text);
        return clean.Length is 0 || clean.Length > longest ? null : clean;
    }

    /// <summary>The same, cut after the last whole word that fits.</summary>
    public static string? Shorten(string text, int longest)
    {
        var clean = Clean(text);
        if (clean.Length <= longest)
            return clean.Length == 0 ? null : clean;
        var end = clean.LastIndexOf(' ', longest - 1);
        end = end > 0 ? end : longest - 1;
        // Not between the halves of one character.
        if (char.IsLowSurrogate(clean[end]))
            end--;
        return clean[..end].TrimEnd() + "…";
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            else if (!IsUnspeakable(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString().TrimEnd();
    }

    private static bool IsUnspeakable(Rune rune) => rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned;
}
