using System.Text;

namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>A flatbuffer table: fields by index, each with a default when absent.</summary>
internal readonly struct FlatTable
{
    private readonly FlatBuffer _buffer;
    private readonly int _position;
    private readonly int _vtable;
    private readonly int _vtableSize;

    public FlatTable(FlatBuffer buffer, int position, string where)
    {
        (_buffer, _position, Where) = (buffer, position, where);
        var vtable = (long)position - buffer.I32(position, where);
        if (vtable < 0 || vtable > buffer.Length - 4)
            throw buffer.Error(where, $"table at byte {position} has its field list outside the file");
        _vtable = (int)vtable;
        _vtableSize = buffer.U16(vtable, where);
        _ = buffer.Slice(vtable, _vtableSize, where);
    }

    private FlatTable(FlatBuffer buffer, string where) => (_buffer, Where) = (buffer, where);

    public string Where { get; }

    /// <summary>A table that was not written: every field has its default.</summary>
    public static FlatTable Empty(FlatBuffer buffer, string where) => new(buffer, where);

    public byte U8(int field, byte absent = 0) => Field(field) is var at and not 0 ? _buffer.U8(at, Where) : absent;

    public bool Bool(int field) => U8(field) != 0;

    public int I32(int field, int absent = 0) => Field(field) is var at and not 0 ? _buffer.I32(at, Where) : absent;

    public FlatTable? Table(int field, string where) =>
        Field(field) is var at and not 0 ? new FlatTable(_buffer, _buffer.Follow(at, where), where) : null;

    public FlatVector Vector(int field, int elementSize, int maxLength, string where) =>
        Field(field) is var at and not 0
            ? FlatVector.Read(_buffer, _buffer.Follow(at, where), elementSize, maxLength, where)
            : FlatVector.Empty(_buffer, where);

    public int[] Ints(int field, int maxLength, string where) => Vector(field, 4, maxLength, where).Ints();

    public string Text(int field, string where) =>
        Encoding.UTF8.GetString(Vector(field, 1, ImportLimits.NameBytes, where).Bytes.Span);

    private long Field(int index)
    {
        var slot = 4 + (2 * index);
        if (slot + 2 > _vtableSize) return 0;
        var offset = _buffer.U16(_vtable + slot, Where);
        return offset == 0 ? 0 : (long)_position + offset;
    }
}
