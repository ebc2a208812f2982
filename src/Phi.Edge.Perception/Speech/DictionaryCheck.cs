using Phi.Edge.Perception.Speech.Native;

namespace Phi.Edge.Perception.Speech;

/// <summary>Which words the recogniser can hear. Loads the dictionary, so make one, ask, and dispose it.</summary>
public sealed class DictionaryCheck : IDisposable
{
    private readonly SphinxDecoder _decoder;

    /// <param name="options">Model, dictionary, and further pronunciations.</param>
    /// <exception cref="SpeechException">The library or the model is missing, or a pronunciation is wrong.</exception>
    public DictionaryCheck(SpeechOptions options) => _decoder = SpeechDecoders.Command(options);

    /// <summary>Those of the words that have no pronunciation, each once, in their order.</summary>
    public IReadOnlyList<string> MissingWords(IEnumerable<string> words) => Missing(_decoder, words);

    /// <summary>What to tell the operator about missing words.</summary>
    public static string Advice(IReadOnlyList<string> missing)
        => $"The dictionary has no pronunciation of: {string.Join(", ", missing)}. To do: add a line 'word PH ON ES' for each (in the phones "
            + "of the CMU dictionary: hey HH EY) to Voice:Speech:Pronunciations or to the file Voice:Speech:PronunciationFile";

    /// <inheritdoc/>
    public void Dispose() => _decoder.Dispose();

    internal static IReadOnlyList<string> Missing(SphinxDecoder decoder, IEnumerable<string> words)
        => [.. words.Distinct(StringComparer.Ordinal).Where(word => decoder.LookUp(word) is null)];

    /// <summary>Adds the pronunciations; of a word that is there already, a further one.</summary>
    internal static void Add(SphinxDecoder decoder, IReadOnlyList<Pronunciation> pronunciations)
    {
        var errors = new List<string>();
        foreach (var one in pronunciations)
        {
            try
            {
                decoder.AddWord(FreeName(decoder, one.Word), one.Phones);
            }
            catch (SpeechException e)
            {
                errors.Add(e.Message);
            }
        }

        if (errors.Count > 0) throw new SpeechException(string.Join("; ", errors));
    }

    // Variants of a word are written word(2), word(3).
    private static string FreeName(SphinxDecoder decoder, string word)
    {
        var name = word;
        for (var i = 2; decoder.LookUp(name) is not null; i++) name = $"{word}({i})";
        return name;
    }
}
