using System.Text;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Templates with <c>{name}</c> places. Whatever else has braces is text.</summary>
internal static class TemplateText
{
    /// <summary>Names of the places, in order.</summary>
    public static IEnumerable<string> Places(string template)
    {
        for (var (at, start) = (0, 0); Next(template, at, out start, out var end); at = end + 1)
        {
            yield return template[(start + 1)..end];
        }
    }

    /// <summary>Fills the places once: a value that looks like a place stays as it is. What is left empty leaves no double blank.</summary>
    public static string Fill(string template, Func<string, string> write)
    {
        var text = new StringBuilder();
        var at = 0;
        while (Next(template, at, out var start, out var end))
        {
            text.Append(template, at, start - at).Append(write(template[(start + 1)..end]));
            at = end + 1;
        }

        text.Append(template, at, template.Length - at);
        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool Next(string template, int from, out int start, out int end)
    {
        (start, end) = (-1, -1);
        for (var i = from; i < template.Length; i++)
        {
            if (template[i] == '{')
            {
                start = i;
            }
            else if (start >= 0 && template[i] == '}' && i > start + 1)
            {
                end = i;
                return true;
            }
            else if (start >= 0 && !char.IsAsciiLetterOrDigit(template[i]) && template[i] != '.')
            {
                start = -1;
            }
        }

        return false;
    }
}
