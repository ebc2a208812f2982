using System.Runtime.InteropServices;

namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>A flatbuffer vector whose extent was checked when it was opened.</summary>
internal readonly struct FlatVector
{
    private readonly FlatBuffer _buffer;
    private readonly string _where;
    private readonly int _start;

    private FlatVector(FlatBuffer buffer, int start, int count, ReadOnlyMemory<byte> bytes, string where) =>
        (_buffer, _start, Count, Bytes, _where) = (buffer, start, count, bytes, where);

    public int Count { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public static FlatVector Empty(FlatBuffer buffer, string where) => new(buffer, 0, 0, default, where);

    public static FlatVector Read(FlatBuffer buffer, int position, int elementSize, int maxLength, string where)
    {
        var count = buffer.U32(position, where);
        if (count > maxLength)
            throw buffer.Error(where, $"has {count} entries; at most {maxLength} are accepted");
        var bytes = buffer.Slice(position + 4L, (long)count * elementSize, where);
        return new(buffer, position + 4, (int)count, bytes, where);
    }

    public FlatTable Table(int index, string where) =>
        new(_buffer, _buffer.Follow(_start + (4L * index), where), where);

    public int[] Ints()
    {
        var values = new int[Count];
        Bytes.Span.CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
