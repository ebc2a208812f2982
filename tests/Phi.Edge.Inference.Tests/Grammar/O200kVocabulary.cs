using System.IO.Compression;
using System.Reflection;
using System.Text;
using Phi.Edge.Inference.Grammar;

namespace Phi.Edge.Inference.Tests.Grammar;

/// <summary>The o200k byte-pair vocabulary, which Phi-4 uses, with Phi-4's size and tags.</summary>
internal sealed class O200kVocabulary : ITokenVocabulary
{
    private const int FirstSpecial = 199_998;

    private readonly byte[][] _tokens = new byte[200_064][];

    public O200kVocabulary()
    {
        Array.Fill(_tokens, []);
        var assembly = Assembly.Load("Microsoft.ML.Tokenizers.Data.O200kBase");
        using var packed = assembly.GetManifestResourceStream("o200k_base.tiktoken.deflate")!;
        using var reader = new StreamReader(new DeflateStream(packed, CompressionMode.Decompress));
        reader.ReadLine();
        for (var id = 0; reader.ReadLine() is { } line && id < FirstSpecial; id++)
            _tokens[id] = Convert.FromBase64String(line);
        for (var id = FirstSpecial; id < _tokens.Length; id++)
            _tokens[id] = Encoding.UTF8.GetBytes($"<|{id}|>");
    }

    public int Size => _tokens.Length;

    public ReadOnlySpan<byte> TokenBytes(int id) => _tokens[id];

    public bool IsSpecial(int id) => id >= FirstSpecial;
}
