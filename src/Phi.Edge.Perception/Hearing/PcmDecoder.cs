using System.Buffers.Binary;

namespace Phi.Edge.Perception.Hearing;

/// <summary>Turns the bytes of raw PCM into samples from -1 to 1.</summary>
internal static class PcmDecoder
{
    private const float Full16 = 1f / 32768;
    private const float Full32 = 1f / 2147483648f;

    public static int BytesPerSample(PcmFormat format) => format switch
    {
        PcmFormat.S16 => 2,
        PcmFormat.S24 => 3,
        _ => 4,
    };

    /// <param name="bytes">Whole samples.</param>
    /// <param name="format">What they are.</param>
    /// <param name="samples">As many as there are in the bytes.</param>
    public static void Decode(ReadOnlySpan<byte> bytes, PcmFormat format, Span<float> samples)
    {
        switch (format)
        {
            case PcmFormat.S16:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]) * Full16;
                break;
            case PcmFormat.S24:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = ((bytes[3 * i] << 8) | (bytes[(3 * i) + 1] << 16) | (bytes[(3 * i) + 2] << 24)) * Full32;
                break;
            case PcmFormat.S32:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]) * Full32;
                break;
            default:
                for (var i = 0; i < samples.Length; i++)
                    samples[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]);
                break;
        }
    }
}
