namespace Phi.Edge.Inference.Decoding;

/// <summary>A set of token ids as bits.</summary>
internal sealed class TokenSet(int vocabulary)
{
    private readonly ulong[] _words = new ulong[(vocabulary + 63) / 64];

    public void Add(int token)
    {
        if ((uint)token < (uint)(_words.Length * 64))
            _words[token >> 6] |= 1UL << (token & 63);
    }

    public ReadOnlySpan<ulong> Words => _words;
}
