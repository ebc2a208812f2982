using System.Buffers.Binary;

namespace Phi.Edge.Inference.Tests.Audio;

/// <summary>Synthetic sound by the formula of the golden file, and a WAV writer.</summary>
internal static class TestAudio
{
    public static short[] Pcm(int rate, int count)
    {
        var samples = new short[count];
        long state = 12345;
        for (var i = 0; i < count; i++)
        {
            state = ((state * 1103515245) + 12345) & 0x7FFFFFFF;
            var value = (0.3 * Math.Sin(2 * Math.PI * 440 * i / rate)) + (0.2 * Math.Sin(2 * Math.PI * 1234.5 * i / rate))
                + (0.05 * (((state >> 15) / 32768.0) - 1));
            samples[i] = (short)Math.Round(value * 32767);
        }

        return samples;
    }

    public static byte[] Wav(int rate, int channels, params short[] mono)
    {
        var data = new byte[mono.Length * channels * 2];
        for (var i = 0; i < mono.Length * channels; i++)
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(i * 2), mono[i / channels]);
        return Wav(rate, channels, 1, 16, data);
    }

    public static byte[] Wav(int rate, int channels, ushort tag, int bits, byte[] data, byte[]? extension = null)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        extension ??= [];
        writer.Write("RIFF"u8);
        writer.Write(28 + extension.Length + data.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16 + extension.Length);
        writer.Write(tag);
        writer.Write((short)channels);
        writer.Write(rate);
        writer.Write(rate * channels * bits / 8);
        writer.Write((short)(channels * bits / 8));
        writer.Write((short)bits);
        writer.Write(extension);
        writer.Write("data"u8);
        writer.Write(data.Length);
        writer.Write(data);
        return file.ToArray();
    }
}
