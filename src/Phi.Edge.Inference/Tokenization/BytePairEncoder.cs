using System.Buffers;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>
/// Byte-pair encoding of one piece: starting from single bytes, the neighbours of lowest rank are merged, the leftmost
/// first, until none is left.
/// </summary>
internal sealed class BytePairEncoder(Vocabulary vocabulary, MergeTable merges, int[] byteIds, bool ignoreMerges)
{
    // Above this length a heap beats scanning for the lowest rank at every step.
    private const int ScanLimit = 128;

    public void Encode(ReadOnlySpan<byte> piece, List<int> ids)
    {
        if (piece.Length == 1)
            ids.Add(byteIds[piece[0]]);
        else if (ignoreMerges && vocabulary.Find(piece) is >= 0 and var whole)
            ids.Add(whole);
        else if (piece.Length <= ScanLimit)
            EncodeShort(piece, ids);
        else
            EncodeLong(piece, ids);
    }

    private void EncodeShort(ReadOnlySpan<byte> piece, List<int> ids)
    {
        Span<int> parts = stackalloc int[ScanLimit];
        Span<int> ranks = stackalloc int[ScanLimit];
        var count = piece.Length;
        for (var i = 0; i < count; i++)
            parts[i] = byteIds[piece[i]];
        for (var i = 0; i + 1 < count; i++)
            ranks[i] = merges.Rank(parts[i], parts[i + 1]);
        while (FindLowest(ranks[..(count - 1)]) is >= 0 and var at)
        {
            parts[at] = merges.Merged(ranks[at]);
            parts[(at + 2)..count].CopyTo(parts[(at + 1)..]);
            if (at + 2 < count)
                ranks[(at + 2)..(count - 1)].CopyTo(ranks[(at + 1)..]);
            count--;
            if (at > 0)
                ranks[at - 1] = merges.Rank(parts[at - 1], parts[at]);
            if (at + 1 < count)
                ranks[at] = merges.Rank(parts[at], parts[at + 1]);
        }

        foreach (var part in parts[..count])
            ids.Add(part);
    }

    private static int FindLowest(ReadOnlySpan<int> ranks)
    {
        var (best, at) = (uint.MaxValue, -1);
        for (var i = 0; i < ranks.Length; i++)
        {
            // "Never" is -1, the largest value once it is unsigned.
            if ((uint)ranks[i] < best)
                (best, at) = ((uint)ranks[i], i);
        }

        return at;
    }

    private void EncodeLong(ReadOnlySpan<byte> piece, List<int> ids)
    {
        var parts = ArrayPool<int>.Shared.Rent(piece.Length);
        var next = ArrayPool<int>.Shared.Rent(piece.Length);
        var previous = ArrayPool<int>.Shared.Rent(piece.Length);
        for (var i = 0; i < piece.Length; i++)
            (parts[i], next[i], previous[i]) = (byteIds[piece[i]], i + 1, i - 1);
        var end = piece.Length;
        var heap = new PriorityQueue<(int Left, int Right, int At), long>(end);
        void Push(int at)
        {
            if (at < 0 || next[at] >= end)
                return;
            var rank = merges.Rank(parts[at], parts[next[at]]);
            if (rank >= 0)
                heap.Enqueue((parts[at], parts[next[at]], at), ((long)rank << 32) | (uint)at);
        }

        for (var i = 0; i < end; i++)
            Push(i);
        while (heap.TryDequeue(out var pair, out _))
        {
            var (left, right, at) = pair;
            // Merged parts are marked -1, and a part that grew no longer has its old id: both make the entry stale.
            if (parts[at] != left || next[at] >= end || parts[next[at]] != right)
                continue;
            var gone = next[at];
            parts[at] = merges.Merged(merges.Rank(left, right));
            parts[gone] = -1;
            next[at] = next[gone];
            if (next[at] < end)
                previous[next[at]] = at;
            Push(previous[at]);
            Push(at);
        }

        for (var i = 0; i < end; i = next[i])
            ids.Add(parts[i]);
        ArrayPool<int>.Shared.Return(parts);
        ArrayPool<int>.Shared.Return(next);
        ArrayPool<int>.Shared.Return(previous);
    }
}
