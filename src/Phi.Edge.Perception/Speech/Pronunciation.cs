namespace Phi.Edge.Perception.Speech;

/// <summary>How a word sounds.</summary>
/// <param name="Word">The word, lower case.</param>
/// <param name="Phones">Its phones in CMU's alphabet, separated by single blanks.</param>
public sealed record Pronunciation(string Word, string Phones)
{
    /// <summary>Reads <c>word PH ON ES</c>.</summary>
    public static bool TryParse(string line, out Pronunciation pronunciation)
    {
        var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var right = parts.Length >= 2 && parts.Skip(1).All(phone => phone.All(char.IsAsciiLetterUpper));
        pronunciation = right ? new(parts[0].ToLowerInvariant(), string.Join(' ', parts[1..])) : new("", "");
        return right;
    }

    /// <summary>Those of the options and of their file.</summary>
    /// <exception cref="SpeechException">The file cannot be read, or lines are wrong; all of them are named.</exception>
    internal static IReadOnlyList<Pronunciation> Of(SpeechOptions options)
    {
        var (all, errors) = (new List<Pronunciation>(), new List<string>());
        Read(options.Pronunciations, "Voice:Speech:Pronunciations, line");
        if (!string.IsNullOrWhiteSpace(options.PronunciationFile)) Read(Lines(options.PronunciationFile), options.PronunciationFile + ", line");
        return errors.Count == 0
            ? all
            : throw new SpeechException($"Pronunciations need the form 'word PH ON ES' (hey HH EY): {string.Join("; ", errors)}");

        void Read(IReadOnlyList<string> lines, string where)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (string.IsNullOrWhiteSpace(lines[i]) || lines[i].TrimStart()[0] == '#') continue;
                if (TryParse(lines[i], out var one)) all.Add(one);
                else errors.Add($"{where} {i + 1}: '{lines[i]}'");
            }
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpeechException($"The pronunciations {file} cannot be read: {e.Message}", e);
        }
    }
}
