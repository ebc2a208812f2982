using System.Numerics;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>Which two neighbouring tokens merge into which, and in what order. Ranks count up from 0; -1 means never.</summary>
internal sealed class MergeTable(int expectedMerges)
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private readonly List<int> _merged = new(expectedMerges);
    private ulong[] _keys = NewKeys(Capacity(expectedMerges));
    private int[] _ranks = new int[Capacity(expectedMerges)];

    /// <summary>Adds the next merge; a pair that is already there keeps its first rank.</summary>
    public void Add(int left, int right, int merged)
    {
        if ((_merged.Count + 1) * 2 > _keys.Length)
            Grow();
        var key = Key(left, right);
        var slot = Slot(key);
        if (_keys[slot] == key)
            return;
        _keys[slot] = key;
        _ranks[slot] = _merged.Count;
        _merged.Add(merged);
    }

    public int Rank(int left, int right)
    {
        var key = Key(left, right);
        var slot = Slot(key);
        return _keys[slot] == key ? _ranks[slot] : -1;
    }

    public int Merged(int rank) => _merged[rank];

    private int Slot(ulong key)
    {
        var mask = (uint)_keys.Length - 1;
        var slot = (uint)((key * Multiplier) >> 32) & mask;
        while (_keys[slot] != ulong.MaxValue && _keys[slot] != key)
            slot = (slot + 1) & mask;
        return (int)slot;
    }

    private void Grow()
    {
        var (keys, ranks) = (_keys, _ranks);
        _keys = NewKeys(keys.Length * 2);
        _ranks = new int[_keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == ulong.MaxValue)
                continue;
            var slot = Slot(keys[i]);
            _keys[slot] = keys[i];
            _ranks[slot] = ranks[i];
        }
    }

    private static ulong Key(int left, int right) => ((ulong)(uint)left << 32) | (uint)right;

    private static int Capacity(int merges) => (int)BitOperations.RoundUpToPowerOf2((uint)merges * 2);

    private static ulong[] NewKeys(int length)
    {
        var keys = new ulong[length];
        Array.Fill(keys, ulong.MaxValue);
        return keys;
    }
}
