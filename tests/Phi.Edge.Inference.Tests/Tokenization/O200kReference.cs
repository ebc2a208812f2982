using System.IO.Compression;
using System.Reflection;
using System.Text;
using Microsoft.ML.Tokenizers;
using Phi.Edge.Inference.Tokenization;

namespace Phi.Edge.Inference.Tests.Tokenization;

/// <summary>The full o200k vocabulary, once as Microsoft.ML.Tokenizers has it and once as a tokenizer.json of ours.</summary>
public sealed class O200kReference
{
    private const string Pattern = """
        [^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+
        """;

    private readonly Dictionary<string, int> _ranks = ReadRanks();

    public O200kReference()
    {
        Json = BuildJson();
        Ours = PhiTokenizer.Parse(Json, "o200k");
        Theirs = TiktokenTokenizer.CreateForEncoding("o200k_base");
    }

    public byte[] Json { get; }

    public PhiTokenizer Ours { get; }

    public Tokenizer Theirs { get; }

    // Tokens are kept as Latin-1 strings, one char per byte.
    private static Dictionary<string, int> ReadRanks()
    {
        var assembly = Assembly.Load("Microsoft.ML.Tokenizers.Data.O200kBase");
        var name = assembly.GetManifestResourceNames().Single(resource => resource.Contains("o200k", StringComparison.Ordinal));
        using var reader = new StreamReader(new DeflateStream(assembly.GetManifestResourceStream(name)!, CompressionMode.Decompress));
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        _ = reader.ReadLine();
        // After a line with the capacity: one token a line, in the order of the ranks.
        for (var rank = 0; reader.ReadLine() is { } line; rank++)
        {
            if (line.Length > 0)
                ranks[Encoding.Latin1.GetString(Convert.FromBase64String(line))] = rank;
        }

        return ranks;
    }

    private byte[] BuildJson()
    {
        var vocabulary = new StringBuilder();
        var merges = new StringBuilder();
        foreach (var (token, rank) in _ranks.OrderBy(pair => pair.Value))
        {
            vocabulary.Append(vocabulary.Length == 0 ? "" : ",").Append(Quote(Spell(token))).Append(':').Append(rank);
            if (token.Length > 1 && SplitToken(token, rank) is var (left, right))
                merges.Append(merges.Length == 0 ? "" : ",").Append(Quote($"{Spell(left)} {Spell(right)}"));
        }

        return Encoding.UTF8.GetBytes($$$"""
            {"added_tokens":[{"id":199999,"content":"<|endoftext|>","special":true},{"id":200020,"content":"<|end|>","special":true,"rstrip":true}],
            "normalizer":null,
            "pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"Regex":"{{{Pattern}}}"},"behavior":"Isolated","invert":false},
            {"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":false}]},
            "model":{"type":"BPE","vocab":{ {{{vocabulary}}} },"merges":[{{{merges}}}]}}
            """);
    }

    /// <summary>The two parts a token is made of: what merging its bytes with every lower rank leaves.</summary>
    private (string Left, string Right)? SplitToken(string token, int rank)
    {
        var parts = token.Select(value => value.ToString()).ToList();
        while (parts.Count > 2)
        {
            var best = Enumerable.Range(0, parts.Count - 1)
                .Select(i => (Rank: _ranks.GetValueOrDefault(parts[i] + parts[i + 1], int.MaxValue), At: i)).Min();
            if (best.Rank >= rank)
                return null;
            parts[best.At] += parts[best.At + 1];
            parts.RemoveAt(best.At + 1);
        }

        return (parts[0], parts[1]);
    }

    private static string Spell(string token) => string.Concat(token.Select(SpellByte));

    private static char SpellByte(char value) => value switch
    {
        (>= '!' and <= '~') or (>= '\u00A1' and <= '\u00AC') or (>= '\u00AE' and <= '\u00FF') => value,
        <= ' ' => (char)(0x100 + value),
        '\u00AD' => (char)(0x100 + 67),
        _ => (char)(0x100 + 33 + value - 127),
    };

    private static string Quote(string text) => $"\"{System.Text.Json.JsonEncodedText.Encode(text)}\"";
}
