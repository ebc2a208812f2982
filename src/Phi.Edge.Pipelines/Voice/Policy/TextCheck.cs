using System.Globalization;
using System.Text;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>A spoken text is data. It is cleaned of what nobody can say, and never looked into for meaning.</summary>
internal static class TextCheck
{
    /// <summary>Blanks at the ends and in a row are one blank or none.</summary>
    public static string Tidy(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>It holds control characters, line ends, invisible or direction marks, or halves of a character.</summary>
    public static bool HasUnspeakable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsUnspeakable(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with a blank in place of each of those.</summary>
    public static string WithoutUnspeakable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(IsUnspeakable(rune) ? " " : rune.ToString());
        }

        return kept.ToString();
    }

    private static bool IsUnspeakable(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
