using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Phi.Edge.Daemon.Eval;

/// <summary>Reads plain 16 kHz mono 16-bit WAV.</summary>
internal static class WaveFile
{
    /// <exception cref="InvalidDataException">It is something else; the message says what to do.</exception>
    public static short[] Read(string file)
    {
        var bytes = File.ReadAllBytes(file).AsSpan();
        if (bytes.Length < 12 || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WAVE"u8))
            throw new InvalidDataException("not a WAV file: convert it to 16 kHz mono 16-bit WAV");
        var right = false;
        for (var rest = bytes[12..]; rest.Length >= 8;)
        {
            var size = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]), (uint)(rest.Length - 8));
            var body = rest.Slice(8, size);
            if (rest.StartsWith("fmt "u8) && size >= 16) right = IsPlain(body);
            if (rest.StartsWith("data"u8) && right) return MemoryMarshal.Cast<byte, short>(body[..(size & ~1)]).ToArray();
            rest = rest[Math.Min(rest.Length, 8 + size + (size & 1))..];
        }

        throw new InvalidDataException("not 16 kHz mono 16-bit: convert it");
    }

    private static bool IsPlain(ReadOnlySpan<byte> format)
        => BinaryPrimitives.ReadUInt16LittleEndian(format) is 1 or 0xFFFE && BinaryPrimitives.ReadUInt16LittleEndian(format[2..]) == 1
            && BinaryPrimitives.ReadInt32LittleEndian(format[4..]) == 16_000 && BinaryPrimitives.ReadUInt16LittleEndian(format[14..]) == 16;
}
