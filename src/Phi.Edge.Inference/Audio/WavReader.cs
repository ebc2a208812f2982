using System.Buffers.Binary;

namespace Phi.Edge.Inference.Audio;

/// <summary>Reads WAV files into one channel.</summary>
internal static class WavReader
{
    // Recorders that write to a pipe cannot know the length and put in a very large number; then the file's end counts.
    private const uint UnknownLength = 0x7FFFF000;

    public static AudioClip Read(ReadOnlySpan<byte> file, string source)
    {
        if (file.Length < 12 || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WAVE"u8))
            throw new AudioException(source, "it is no WAV file (MP3, FLAC and others are not read); convert it to WAV");
        WavHeader? header = null;
        var rest = file[12..];
        while (rest.Length >= 8)
        {
            var name = rest[..4];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            rest = rest[8..];
            if (name.SequenceEqual("data"u8))
                return ReadData(Body(rest, length, "data", source, mayBeUnknown: true), header, source);
            var body = Body(rest, length, "header", source, mayBeUnknown: false);
            if (name.SequenceEqual("fmt "u8))
                header = WavHeader.Parse(body, source);
            rest = rest[Math.Min(rest.Length, body.Length + (body.Length & 1))..];
        }

        throw new AudioException(source, "it has no data chunk; the file is truncated");
    }

    private static ReadOnlySpan<byte> Body(ReadOnlySpan<byte> rest, uint length, string what, string source, bool mayBeUnknown)
    {
        if (length <= (uint)rest.Length)
            return rest[..(int)length];
        return mayBeUnknown && length >= UnknownLength
            ? rest
            : throw new AudioException(source,
                $"its {what} chunk should have {length} bytes, but only {rest.Length} are there; the file is truncated");
    }

    private static AudioClip ReadData(ReadOnlySpan<byte> data, WavHeader? found, string source)
    {
        if (found is not { } header)
            throw new AudioException(source, "its fmt chunk is missing");
        var samples = new float[data.Length / header.BytesPerFrame];
        for (var i = 0; i < samples.Length; i++)
        {
            var frame = data.Slice(i * header.BytesPerFrame, header.BytesPerFrame);
            var sum = 0f;
            for (var channel = 0; channel < header.Channels; channel++)
                sum += Sample(frame[(channel * header.BytesPerSample)..], header.Encoding);
            samples[i] = sum / header.Channels;
        }

        return new AudioClip(samples, header.SampleRate);
    }

    private static float Sample(ReadOnlySpan<byte> bytes, WavEncoding encoding) => encoding switch
    {
        // Unsigned bytes reach both -1 and 1; signed integers reach -1 only.
        WavEncoding.Unsigned8 => (bytes[0] / 127.5f) - 1,
        WavEncoding.Signed16 => BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32768f,
        WavEncoding.Signed24 => ((bytes[0] << 8) | (bytes[1] << 16) | (bytes[2] << 24)) / 2147483648f,
        WavEncoding.Signed32 => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 2147483648f,
        WavEncoding.Float32 => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        _ => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes),
    };
}
