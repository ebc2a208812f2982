using System.Buffers.Binary;
using System.Text;

namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>The options of a custom operator: a flexbuffer whose root is a map of numbers and vectors of integers.</summary>
internal sealed class FlexMap
{
    private const int MapType = 9;
    private const int MaxEntries = 4_096;

    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _vectors = new(StringComparer.Ordinal);
    private readonly ReadOnlyMemory<byte> _data;
    private readonly Func<string, ModelImportException> _error;

    public FlexMap(ReadOnlyMemory<byte> data, Func<string, ModelImportException> error)
    {
        (_data, _error) = (data, error);
        if (data.IsEmpty) return;
        if (data.Length < 3) throw error("custom options are cut short");
        var width = Width(data.Span[^1]);
        var packed = data.Span[^2];
        if (packed >> 2 != MapType) throw error("custom options are not a map");
        ReadMap(Follow(data.Length - 2 - width, width), 1 << (packed & 3));
    }

    public int Integer(string key) =>
        Number(key) is var value && value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue
            ? (int)value : throw _error($"custom option '{key}' is not a whole number");

    public double Number(string key) =>
        _numbers.TryGetValue(key, out var value) && double.IsFinite(value) ? value : throw _error($"custom option '{key}' is missing or not a number");

    public int[] Integers(string key) =>
        _vectors.TryGetValue(key, out var values) ? values : throw _error($"custom option '{key}' is missing or not a vector of integers");

    private void ReadMap(int start, int width)
    {
        var count = Count(start, width);
        var keysWidth = Width(checked((int)Math.Min(Unsigned(start - (2 * width), width), 255)));
        var keys = Follow(start - (3 * width), width);
        if (Count(keys, keysWidth) != count) throw _error("custom options have unequal numbers of keys and values");
        for (var i = 0; i < count; i++)
        {
            var key = Text(Follow(keys + (i * keysWidth), keysWidth));
            var packed = (int)Unsigned(start + ((long)count * width) + i, 1);
            ReadValue(key, packed >> 2, 1 << (packed & 3), start + (i * width), width);
        }
    }

    private void ReadValue(string key, int type, int ownWidth, int position, int width)
    {
        switch (type)
        {
            case 1: _numbers[key] = Signed(position, width); break;
            case 2 or 26: _numbers[key] = Unsigned(position, width); break;
            case 3: _numbers[key] = Real(position, width); break;
            case 6: _numbers[key] = Signed(Follow(position, width), ownWidth); break;
            case 7: _numbers[key] = Unsigned(Follow(position, width), ownWidth); break;
            case 8: _numbers[key] = Real(Follow(position, width), ownWidth); break;
            case 11 or 12: _vectors[key] = Vector(Follow(position, width), ownWidth, type == 11); break;
            default: throw _error($"custom option '{key}' has the unknown type {type}");
        }
    }

    private int[] Vector(int start, int width, bool signed)
    {
        var values = new int[Count(start, width)];
        for (var i = 0; i < values.Length; i++)
        {
            var at = start + ((long)i * width);
            var value = signed ? Signed(at, width) : (long)Math.Min(Unsigned(at, width), long.MaxValue);
            values[i] = value is >= int.MinValue and <= int.MaxValue ? (int)value : throw _error("custom option is too large a number");
        }
        return values;
    }

    private int Count(int start, int width) =>
        Unsigned(start - width, width) is var count and <= MaxEntries ? (int)count : throw _error("custom options have too many entries");

    private int Follow(long position, int width)
    {
        var target = position - (long)Math.Min(Unsigned(position, width), int.MaxValue);
        return target >= 0 ? (int)target : throw _error("custom options point outside themselves");
    }

    private string Text(int position)
    {
        var rest = _data.Span[position..];
        var end = rest.IndexOf((byte)0);
        return end >= 0 ? Encoding.UTF8.GetString(rest[..end]) : throw _error("custom options have a key without an end");
    }

    private int Width(int bytes) => bytes is 1 or 2 or 4 or 8 ? bytes : throw _error($"custom options have the width {bytes}");

    private double Real(long position, int width) => width switch
    {
        4 => BinaryPrimitives.ReadSingleLittleEndian(At(position, 4)),
        8 => BinaryPrimitives.ReadDoubleLittleEndian(At(position, 8)),
        2 => (double)BinaryPrimitives.ReadHalfLittleEndian(At(position, 2)),
        _ => throw _error("custom options have a real number of one byte"),
    };

    private long Signed(long position, int width) => width switch
    {
        1 => (sbyte)At(position, 1)[0],
        2 => BinaryPrimitives.ReadInt16LittleEndian(At(position, 2)),
        4 => BinaryPrimitives.ReadInt32LittleEndian(At(position, 4)),
        _ => BinaryPrimitives.ReadInt64LittleEndian(At(position, 8)),
    };

    private ulong Unsigned(long position, int width) => width switch
    {
        1 => At(position, 1)[0],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(At(position, 2)),
        4 => BinaryPrimitives.ReadUInt32LittleEndian(At(position, 4)),
        _ => BinaryPrimitives.ReadUInt64LittleEndian(At(position, 8)),
    };

    private ReadOnlySpan<byte> At(long position, int size) =>
        position >= 0 && position + size <= _data.Length ? _data.Span.Slice((int)position, size) : throw _error("custom options are cut short");
}
