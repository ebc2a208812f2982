using System.Buffers.Binary;
using System.Text;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Phi.Edge.Inference.Adapters;

/// <summary>Writes ONNX Runtime's adapter format, front to back: tables first, then what they point to.</summary>
internal static class AdapterWriter
{
    private const int DataAlignment = 8;

    /// <summary>Writes an adapter of version 1 for model version 1.</summary>
    /// <param name="parameters">Names, types, dimensions and bytes of the tensors.</param>
    public static byte[] Write(IReadOnlyList<(string Name, TensorElementType Type, long[] Dimensions, byte[] Data)> parameters)
    {
        using var stream = new MemoryStream();
        Int32(stream, 0); // the root's offset, known later
        stream.Write("TORT"u8);
        var root = Table(stream, 4, 4, 4, 4);
        Patch(stream, 0, root);
        Set(stream, root + 4, 1);
        Set(stream, root + 8, 1);
        Set(stream, root + 12, 1);
        Align(stream, 4);
        var vector = (int)stream.Position;
        Patch(stream, root + 16, vector);
        Int32(stream, parameters.Count);
        foreach (var _ in parameters)
            Int32(stream, 0);
        for (var i = 0; i < parameters.Count; i++)
            Parameter(stream, vector + 4 + (4 * i), parameters[i]);
        return stream.ToArray();
    }

    private static void Parameter(MemoryStream stream, int reference, (string Name, TensorElementType Type, long[] Dimensions, byte[] Data) parameter)
    {
        var table = Table(stream, 4, 4, 4, 4);
        Patch(stream, reference, table);
        Set(stream, table + 12, (int)parameter.Type);
        var name = Encoding.UTF8.GetBytes(parameter.Name);
        Vector(stream, table + 4, name.Length, name, 4);
        stream.WriteByte(0); // strings end with a zero that their length does not count
        var dims = new byte[8 * parameter.Dimensions.Length];
        for (var i = 0; i < parameter.Dimensions.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(dims.AsSpan(8 * i), parameter.Dimensions[i]);
        Vector(stream, table + 8, parameter.Dimensions.Length, dims, 8);
        Vector(stream, table + 16, parameter.Data.Length, parameter.Data, DataAlignment);
    }

    /// <summary>Writes a field description and a table of fields of the sizes; returns the table's position.</summary>
    private static int Table(MemoryStream stream, params ReadOnlySpan<int> sizes)
    {
        Align(stream, 4);
        var vtable = (int)stream.Position;
        Int16(stream, 4 + (2 * sizes.Length));
        var length = 4;
        foreach (var size in sizes)
            length += size;
        Int16(stream, length);
        var offset = 4;
        foreach (var size in sizes)
        {
            Int16(stream, offset);
            offset += size;
        }

        Align(stream, 4);
        var table = (int)stream.Position;
        Int32(stream, table - vtable);
        stream.Write(new byte[length - 4]);
        return table;
    }

    private static void Vector(MemoryStream stream, int reference, int count, byte[] data, int alignment)
    {
        while ((stream.Length + 4) % alignment != 0)
            stream.WriteByte(0);
        Align(stream, 4);
        Patch(stream, reference, (int)stream.Position);
        Int32(stream, count);
        stream.Write(data);
    }

    private static void Patch(MemoryStream stream, int reference, int target) => Set(stream, reference, target - reference);

    private static void Set(MemoryStream stream, int at, int value) =>
        BinaryPrimitives.WriteInt32LittleEndian(stream.GetBuffer().AsSpan(at, 4), value);

    private static void Align(MemoryStream stream, int alignment)
    {
        while (stream.Position % alignment != 0)
            stream.WriteByte(0);
    }

    private static void Int16(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        stream.Write(bytes);
    }

    private static void Int32(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
