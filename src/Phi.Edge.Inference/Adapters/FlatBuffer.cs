using System.Buffers.Binary;

namespace Phi.Edge.Inference.Adapters;

/// <summary>The part of FlatBuffers that adapter files use, with every access inside the bounds.</summary>
internal readonly ref struct FlatBuffer(ReadOnlySpan<byte> data, string source)
{
    private readonly ReadOnlySpan<byte> _data = data;

    public PhiAdapterException Corrupt(string why) =>
        new($"The adapter file {source} is corrupt: {why}. Copy the file again and compare its hash.");

    public ReadOnlySpan<byte> Bytes(int at, int length) =>
        at >= 0 && length >= 0 && at <= _data.Length - length
            ? _data.Slice(at, length)
            : throw Corrupt($"{length} bytes at {at} lie outside its {_data.Length} bytes");

    public int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Bytes(at, 4));

    public long Int64(int at) => BinaryPrimitives.ReadInt64LittleEndian(Bytes(at, 8));

    /// <summary>Follows the unsigned offset that stands at a position.</summary>
    public int Indirect(int at)
    {
        var target = at + (long)(uint)Int32(at);
        return target < _data.Length ? (int)target : throw Corrupt($"an offset at {at} points to {target}, behind its end");
    }

    /// <summary>A table's number; 0 when the field is absent.</summary>
    public int Int32Field(int table, int field)
    {
        var at = Field(table, field);
        return at == 0 ? 0 : Int32(at);
    }

    /// <summary>Where a table's vector begins, and how many elements it has; none when the field is absent.</summary>
    public (int At, int Count) VectorField(int table, int field, int elementSize)
    {
        var at = Field(table, field);
        if (at == 0)
            return (0, 0);
        var vector = Indirect(at);
        var count = Int32(vector);
        if (count < 0 || count > (_data.Length - vector - 4) / elementSize)
            throw Corrupt($"a vector at {vector} claims {(uint)count} elements");
        return (vector + 4, count);
    }

    private int Field(int table, int field)
    {
        var vtable = table - (long)Int32(table);
        if (vtable < 0 || vtable > _data.Length - 4)
            throw Corrupt($"a table at {table} has its description at {vtable}");
        var size = BinaryPrimitives.ReadUInt16LittleEndian(Bytes((int)vtable, 2));
        var slot = 4 + (2 * field);
        if (slot + 2 > size)
            return 0;
        var offset = BinaryPrimitives.ReadUInt16LittleEndian(Bytes((int)vtable + slot, 2));
        return offset == 0 ? 0 : table + offset;
    }
}
