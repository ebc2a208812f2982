using System.Buffers.Binary;
using System.Text;

namespace Phi.Edge.Perception.Tests.ModelImport;

/// <summary>Writes flatbuffers front to back: every field takes four bytes, children follow their parents.</summary>
internal sealed class FlatBufferWriter
{
    private readonly List<byte> _bytes = [];

    public static byte[] Write(FlatTableSpec root, string identifier)
    {
        var writer = new FlatBufferWriter();
        writer.Int(0);
        writer._bytes.AddRange(Encoding.ASCII.GetBytes(identifier));
        writer.Patch(0, writer.Table(root));
        return [.. writer._bytes];
    }

    private int Table(FlatTableSpec table)
    {
        var vtable = _bytes.Count;
        Short(4 + (2 * table.Fields.Length));
        Short(4 + (4 * table.Fields.Count(field => field is not null)));
        var offset = 4;
        foreach (var field in table.Fields)
        {
            Short(field is null ? 0 : offset);
            if (field is not null) offset += 4;
        }
        var start = _bytes.Count;
        Int(start - vtable);
        var children = new List<(int Slot, object Child)>();
        foreach (var field in table.Fields.OfType<object>())
        {
            if (field is not (int or byte or bool)) children.Add((_bytes.Count, field));
            Int(field switch { int value => value, byte value => value, bool value => value ? 1 : 0, _ => 0 });
        }
        foreach (var (slot, child) in children) Patch(slot, Child(child));
        return start;
    }

    private int Child(object child)
    {
        if (child is FlatTableSpec table) return Table(table);
        var start = _bytes.Count;
        switch (child)
        {
            case string text: Vector(Encoding.UTF8.GetBytes(text)); break;
            case byte[] bytes: Vector(bytes); break;
            case int[] values:
                Int(values.Length);
                foreach (var value in values) Int(value);
                break;
            case FlatTableSpec[] tables:
                Int(tables.Length);
                foreach (var _ in tables) Int(0);
                for (var i = 0; i < tables.Length; i++) Patch(start + 4 + (4 * i), Table(tables[i]));
                break;
            default: throw new ArgumentException($"{child.GetType()} is no field");
        }
        return start;
    }

    private void Vector(byte[] bytes)
    {
        Int(bytes.Length);
        _bytes.AddRange(bytes);
    }

    private void Patch(int slot, int target)
    {
        Span<byte> offset = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(offset, target - slot);
        for (var i = 0; i < 4; i++) _bytes[slot + i] = offset[i];
    }

    private void Short(int value) => _bytes.AddRange([(byte)value, (byte)(value >> 8)]);

    private void Int(int value) => _bytes.AddRange(BitConverter.GetBytes(value));
}
