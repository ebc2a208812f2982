using System.Buffers.Binary;

namespace Phi.Edge.Inference.Audio;

/// <summary>The <c>fmt</c> chunk of a WAV file.</summary>
internal readonly record struct WavHeader(WavEncoding Encoding, int Channels, int SampleRate, int BytesPerSample)
{
    private const ushort Pcm = 1;
    private const ushort Float = 3;
    private const ushort Extensible = 0xFFFE;
    private const int MaxChannels = 64;
    private const int MaxSampleRate = 768_000;

    public int BytesPerFrame => Channels * BytesPerSample;

    public static WavHeader Parse(ReadOnlySpan<byte> chunk, string source)
    {
        if (chunk.Length < 16)
            throw new AudioException(source, $"its fmt chunk has {chunk.Length} bytes instead of 16 or more");
        var tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
        var blockAlign = BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
        // An extensible header carries the true tag in the first two bytes of its sub-format.
        if (tag == Extensible && chunk.Length >= 26)
            tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]);
        if (channels is 0 or > MaxChannels || rate is 0 or > MaxSampleRate)
            throw new AudioException(source, $"{channels} channels at {rate} Hz make no sense");
        var header = new WavHeader(FindEncoding(tag, bits, source), channels, (int)rate, bits / 8);
        return blockAlign == header.BytesPerFrame
            ? header
            : throw new AudioException(source, $"its block size of {blockAlign} bytes contradicts {channels} channels of {bits} bits");
    }

    private static WavEncoding FindEncoding(ushort tag, ushort bits, string source) => (tag, bits) switch
    {
        (Pcm, 8) => WavEncoding.Unsigned8,
        (Pcm, 16) => WavEncoding.Signed16,
        (Pcm, 24) => WavEncoding.Signed24,
        (Pcm, 32) => WavEncoding.Signed32,
        (Float, 32) => WavEncoding.Float32,
        (Float, 64) => WavEncoding.Float64,
        _ => throw new AudioException(source,
            $"WAV format {tag} with {bits} bits is not supported; use PCM of 8, 16, 24 or 32 bits, or float"),
    };
}
