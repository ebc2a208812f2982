using System.Numerics;
using System.Runtime.InteropServices;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>Token bytes by id, and ids by bytes: one block of bytes and one open-addressing table, no string per token.</summary>
internal sealed class Vocabulary(int expectedTokens)
{
    /// <summary>No token of a sane file is longer or numbered higher than these.</summary>
    public const int MaxTokenBytes = 4096;
    public const int MaxId = (1 << 22) - 1;

    private readonly List<byte> _blob = new(8 * expectedTokens);
    private int[] _start = new int[expectedTokens];
    private int[] _length = new int[expectedTokens];
    private int[] _slots = NewSlots((int)BitOperations.RoundUpToPowerOf2((uint)expectedTokens * 2));
    private int _used;

    /// <summary>One more than the largest id.</summary>
    public int Size { get; private set; }

    /// <summary>The bytes of a token; empty for an id without one.</summary>
    public ReadOnlySpan<byte> this[int id] =>
        (uint)id < (uint)Size ? CollectionsMarshal.AsSpan(_blob).Slice(_start[id], _length[id]) : default;

    /// <summary>Adds a token that byte-pair encoding may produce; false when its id or its bytes are taken.</summary>
    public bool TryAdd(int id, ReadOnlySpan<byte> bytes)
    {
        if (!this[id].IsEmpty || Find(bytes) >= 0)
            return false;
        Place(id, bytes);
        if (++_used * 2 > _slots.Length)
            Rehash();
        else
            Insert(id, bytes);
        return true;
    }

    /// <summary>Adds or replaces the bytes of an id, without making them findable.</summary>
    public void SetBytes(int id, ReadOnlySpan<byte> bytes) => Place(id, bytes);

    /// <summary>The id of these bytes, or -1.</summary>
    public int Find(ReadOnlySpan<byte> bytes)
    {
        var mask = _slots.Length - 1;
        for (var slot = Hash(bytes) & mask; _slots[slot] >= 0; slot = (slot + 1) & mask)
        {
            if (this[_slots[slot]].SequenceEqual(bytes))
                return _slots[slot];
        }

        return -1;
    }

    private void Place(int id, ReadOnlySpan<byte> bytes)
    {
        if (id >= _start.Length)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)id + 1);
            Array.Resize(ref _start, size);
            Array.Resize(ref _length, size);
        }

        _start[id] = _blob.Count;
        _length[id] = bytes.Length;
        _blob.AddRange(bytes);
        Size = Math.Max(Size, id + 1);
    }

    private void Rehash()
    {
        var old = _slots;
        _slots = NewSlots(old.Length * 2);
        for (var id = 0; id < Size; id++)
        {
            if (_length[id] > 0)
                Insert(id, this[id]);
        }
    }

    private void Insert(int id, ReadOnlySpan<byte> bytes)
    {
        var mask = _slots.Length - 1;
        var slot = Hash(bytes) & mask;
        while (_slots[slot] >= 0)
            slot = (slot + 1) & mask;
        _slots[slot] = id;
    }

    private static int[] NewSlots(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, -1);
        return slots;
    }

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        // Multiply and fold, eight bytes at a time; the constant is the 64-bit golden ratio.
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)bytes.Length * Multiplier;
        while (bytes.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * Multiplier;
            hash ^= hash >> 32;
            bytes = bytes[8..];
        }

        var tail = 0UL;
        foreach (var value in bytes)
            tail = (tail << 8) | value;
        hash = (hash ^ tail) * Multiplier;
        return (int)((hash ^ (hash >> 32)) & int.MaxValue);
    }
}
