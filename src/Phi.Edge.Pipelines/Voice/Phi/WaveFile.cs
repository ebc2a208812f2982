using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>Sound as the bytes of a WAV file: RIFF, PCM, 16 bits, mono.</summary>
internal static class WaveFile
{
    /// <summary>Rate of every utterance, Hz.</summary>
    public const int Rate = 16_000;

    private const int HeaderBytes = 44;
    private const int SampleBytes = sizeof(short);

    public static byte[] Write(ReadOnlySpan<short> samples)
    {
        var data = samples.Length * SampleBytes;
        var file = new byte[HeaderBytes + data];
        var header = file.AsSpan(0, HeaderBytes);
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], HeaderBytes - 8 + data);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], Rate * SampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], SampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], SampleBytes * 8);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], data);
        Copy(samples, file.AsSpan(HeaderBytes));
        return file;
    }

    private static void Copy(ReadOnlySpan<short> samples, Span<byte> target)
    {
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(samples).CopyTo(target);
            return;
        }

        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(target[(i * SampleBytes)..], samples[i]);
    }
}
