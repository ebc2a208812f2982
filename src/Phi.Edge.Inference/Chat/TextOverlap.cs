namespace Phi.Edge.Inference.Chat;

/// <summary>Finds beginnings of words at the end of a text.</summary>
internal static class TextOverlap
{
    /// <summary>The length of the longest end of the text that is a proper beginning of one of the words.</summary>
    public static int Longest(string text, IReadOnlyList<string> words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            for (var length = Math.Min(word.Length - 1, text.Length); length > longest; length--)
            {
                if (text.AsSpan(text.Length - length).SequenceEqual(word.AsSpan(0, length)))
                    longest = length;
            }
        }

        return longest;
    }
}
