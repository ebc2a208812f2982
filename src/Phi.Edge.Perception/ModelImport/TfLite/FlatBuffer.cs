using System.Buffers.Binary;

namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>The bytes of one flatbuffer file. Every read is checked against the end of the file.</summary>
internal sealed class FlatBuffer(ReadOnlyMemory<byte> data, string file)
{
    public string File => file;

    public int Length => data.Length;

    public byte U8(long position, string where) => At(position, 1, where)[0];

    public ushort U16(long position, string where) => BinaryPrimitives.ReadUInt16LittleEndian(At(position, 2, where));

    public int I32(long position, string where) => BinaryPrimitives.ReadInt32LittleEndian(At(position, 4, where));

    public uint U32(long position, string where) => BinaryPrimitives.ReadUInt32LittleEndian(At(position, 4, where));

    /// <summary>Where the offset stored at <paramref name="position"/> points to.</summary>
    public int Follow(long position, string where)
    {
        var target = position + U32(position, where);
        return target < data.Length ? (int)target : throw Error(where, $"offset at byte {position} points past the end of the file");
    }

    public ReadOnlyMemory<byte> Slice(long position, long length, string where)
    {
        if (position < 0 || length < 0 || position + length > data.Length)
            throw Error(where, $"{length} bytes at {position} reach past the end of the file ({data.Length} bytes)");
        return data.Slice((int)position, (int)length);
    }

    public ModelImportException Error(string where, string problem) => new(file, where, problem);

    private ReadOnlySpan<byte> At(long position, int size, string where) => Slice(position, size, where).Span;
}
