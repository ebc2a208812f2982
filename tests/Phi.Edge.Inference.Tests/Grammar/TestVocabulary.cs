using System.Text;
using Phi.Edge.Inference.Grammar;
using Phi.Edge.Inference.Grammar.Masks;

namespace Phi.Edge.Inference.Tests.Grammar;

/// <summary>All single bytes, some awkward longer tokens, and two special ones.</summary>
internal sealed class TestVocabulary : ITokenVocabulary
{
    public const int OpenTag = 0, CloseTag = 1, Empty = 2, FirstByte = 3;

    private static readonly string[] Words =
    [
        "{\"", "\":", "\": ", "\",\"", "\", \"", "\"}", "\"}}", "\"},", "},{", "}, {", "[{\"", "]}", "[]", "{}", "[1", "],[", "true", "false",
        "null", "tr", "ue", "nul", "  ", "ab", "abc", "hello", "name", "\"name\"", "value", "a\"", "b\",", "\\\"", "\\n", "\\u",
        "\\ud83", "\\ud83d\\u", "de00", "00", "12", "123", "1203", "-1", "-17", "0.", ".5", "e5", "1e5", "12,", "3]", "7}", "é", "日本", "😀", "😀\"",
        "func", "functools", "tools[{", "to", "<|x", "xxxxxxxxxxxxxxxxxxxxxxxx", "--", "00.", "01",
    ];

    private readonly List<byte[]> _tokens = [[], [], []];

    public TestVocabulary()
    {
        for (var value = 0; value < 256; value++)
            _tokens.Add([(byte)value]);
        _tokens.AddRange(Words.Select(Encoding.UTF8.GetBytes));
        // Halves of characters: é, 日 and 😀 split over tokens, one of them glued to ASCII.
        _tokens.AddRange([[0xE6, 0x97], [0xA5, (byte)'"'], [0xF0, 0x9F], [0x98, 0x80], [(byte)'a', 0xC3], [0xA9, (byte)'b'], [0xED, 0xA0]]);
    }

    public static TokenIndex Index { get; } = new(new TestVocabulary());

    public int Size => _tokens.Count;

    public ReadOnlySpan<byte> TokenBytes(int id) => _tokens[id];

    public bool IsSpecial(int id) => id is OpenTag or CloseTag;
}
