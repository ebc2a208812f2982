namespace Phi.Edge.Inference.Decoding;

/// <summary>A request's tokens, prompt and answer, with the keys by which cached positions are recognised.</summary>
internal sealed class TokenSequence : IDisposable
{
    private readonly int[] _ids;
    private readonly ulong[] _keys;

    /// <summary>Starts with the prompt.</summary>
    /// <param name="prompt">Ids, placeholders expanded.</param>
    /// <param name="media">What the placeholders stand for.</param>
    /// <param name="maxNewTokens">Room for the answer.</param>
    public TokenSequence(ReadOnlySpan<int> prompt, IReadOnlyList<MediaGroup> media, int maxNewTokens)
    {
        (PromptLength, Count, Media) = (prompt.Length, prompt.Length, [.. media]);
        _ids = new int[prompt.Length + maxNewTokens];
        _keys = new ulong[_ids.Length];
        prompt.CopyTo(_ids);
        for (var i = 0; i < prompt.Length; i++)
            _keys[i] = (uint)prompt[i];
        foreach (var group in media)
            KeyMedia(group);
    }

    public int PromptLength { get; }

    public int Count { get; private set; }

    /// <summary>Prompt plus the longest answer.</summary>
    public int Limit => _ids.Length;

    /// <summary>What the placeholders stand for; an array, because every step walks it and must not allocate.</summary>
    public MediaGroup[] Media { get; }

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Count);

    /// <summary>One key per position: the id, or for a placeholder a hash of content and row.</summary>
    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    public void Append(int token)
    {
        (_ids[Count], _keys[Count]) = (token, (uint)token);
        Count++;
    }

    /// <summary>The end of the longest piece from a position on that needs at most one group of images and one of sounds.</summary>
    public int PieceEnd(int from, int to) =>
        Math.Min(SecondGroup(MediaKind.Image, from, to), SecondGroup(MediaKind.Audio, from, to));

    public void Dispose()
    {
        foreach (var group in Media)
            group.Dispose();
    }

    private int SecondGroup(MediaKind kind, int from, int to)
    {
        var (first, second) = (to, to);
        foreach (var group in Media)
        {
            var at = group.Kind == kind ? group.FirstIn(from, to) : to;
            if (at < first)
                (first, second) = (at, first);
            else if (at < second)
                second = at;
        }

        return second;
    }

    private void KeyMedia(MediaGroup group)
    {
        var row = 0UL;
        foreach (var clip in group.Clips)
        {
            for (var i = clip.Start; i < clip.End; i++)
                _keys[i] = Mix(group.ContentHash, row++) | (1UL << 63); // never equal to an id
        }
    }

    /// <summary>SplitMix64's finalizer (Steele, Lea, Flood 2014) over content and row.</summary>
    private static ulong Mix(ulong hash, ulong row)
    {
        var z = hash + ((row + 1) * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
