using System.Text;
using BenchmarkDotNet.Attributes;
using Phi.Edge.Inference.Tokenization;

namespace Phi.Edge.Benchmarks.Inference;

/// <summary>
/// Loading and using a tokenizer of 200 000 tokens. The vocabulary is made up: all pairs of printable bytes, then pairs of those.
/// </summary>
[MemoryDiagnoser]
public class TokenizerBenchmarks
{
    private const string Text = "The quick brown fox jumps over the lazy dog; it's 22.5 degrees in Müller's car, isn't it?\n";
    private byte[] _json = [];
    private string _text = "";
    private PhiTokenizer _tokenizer = null!;

    [GlobalSetup]
    public void Setup()
    {
        _json = Build(200_000);
        _tokenizer = PhiTokenizer.Parse(_json, "made up");
        _text = string.Concat(Enumerable.Repeat(Text, 100));
    }

    [Benchmark]
    public PhiTokenizer Load() => PhiTokenizer.Parse(_json, "made up");

    [Benchmark]
    public int[] EncodeNineKilobytes() => _tokenizer.EncodeText(_text);

    private static byte[] Build(int size)
    {
        var spellings = Enumerable.Range(0, 256).Select(Spell).ToList();
        var merges = new List<string>();
        var letters = spellings.Where(spelling => spelling[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')).ToArray();
        Add(letters, letters);
        var pairs = spellings.Skip(256).ToArray();
        Add(pairs, letters);
        Add(pairs, pairs);

        void Add(string[] lefts, string[] rights)
        {
            foreach (var (left, right) in lefts.SelectMany(left => rights.Select(right => (left, right))))
            {
                if (spellings.Count >= size)
                    return;
                spellings.Add(left + right);
                merges.Add($"\"{left} {right}\"");
            }
        }

        var vocabulary = spellings.Distinct().Select((spelling, id) => $"\"{Quote(spelling)}\":{id}");
        return Encoding.UTF8.GetBytes($$$"""
            {"added_tokens":[{"id":200020,"content":"<|end|>"}],
            "pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Split",
                "pattern":{"Regex":"{{{Quote(O200kPretokenizer.Pattern)}}}"}},
            {"type":"ByteLevel","add_prefix_space":false,"use_regex":false}]},
            "model":{"type":"BPE","vocab":{ {{{string.Join(',', vocabulary)}}} },"merges":[{{{string.Join(',', merges.Distinct())}}}] } }
            """);
    }

    private static string Spell(int value)
    {
        var isPrintable = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);
        var standIn = value < 33 ? value : value < 161 ? value - 127 + 33 : 67;
        return ((char)(isPrintable ? value : 0x100 + standIn)).ToString();
    }

    private static string Quote(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
