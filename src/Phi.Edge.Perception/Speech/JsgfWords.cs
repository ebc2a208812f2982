namespace Phi.Edge.Perception.Speech;

/// <summary>The words that a JSGF grammar can recognise.</summary>
internal static class JsgfWords
{
    /// <summary>All words, each once, in the order in which they come.</summary>
    public static IReadOnlyList<string> Of(string jsgf)
    {
        var (words, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var statement in Plain(jsgf).Split(';'))
        {
            var equals = statement.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) continue;
            foreach (var word in statement[(equals + 1)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (seen.Add(word)) words.Add(word);
            }
        }

        return words;
    }

    // Comments, rule names, tags, weights and operators become blanks.
    private static string Plain(string jsgf)
    {
        var plain = jsgf.ToCharArray();
        for (var i = 0; i < plain.Length; i++)
        {
            var until = End(jsgf, i);
            for (; i < until && i < plain.Length; i++) plain[i] = ' ';
            if (i < plain.Length && "()[]|*+".Contains(plain[i], StringComparison.Ordinal)) plain[i] = ' ';
            else if (i < plain.Length && End(jsgf, i) > i) i--;
        }

        return new(plain);
    }

    private static int End(string jsgf, int at)
    {
        var rest = jsgf.AsSpan(at);
        return rest switch
        {
            ['/', '/', ..] => After(rest, "\n"),
            ['/', '*', ..] => After(rest, "*/"),
            ['/', ..] => After(rest[1..], "/") + 1,
            ['<', ..] => After(rest, ">"),
            ['{', ..] => After(rest, "}"),
            _ => 0,
        } + at;
    }

    private static int After(ReadOnlySpan<char> text, string what)
        => text.IndexOf(what, StringComparison.Ordinal) is >= 0 and var found ? found + what.Length : text.Length;
}
