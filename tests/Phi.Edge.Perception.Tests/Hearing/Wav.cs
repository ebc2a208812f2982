using System.Buffers.Binary;

namespace Phi.Edge.Perception.Tests.Hearing;

/// <summary>Writes small WAV files of 16 bit.</summary>
internal static class Wav
{
    public static string Write(string folder, int rate, params short[][] channels)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.wav");
        var data = new byte[channels[0].Length * channels.Length * 2];
        for (var i = 0; i < channels[0].Length; i++)
        {
            for (var c = 0; c < channels.Length; c++)
                BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(((i * channels.Length) + c) * 2), channels[c][i]);
        }

        using var writer = new BinaryWriter(File.Create(path));
        writer.Write("RIFF"u8);
        writer.Write(36 + data.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)channels.Length);
        writer.Write(rate);
        writer.Write(rate * channels.Length * 2);
        writer.Write((short)(channels.Length * 2));
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(data.Length);
        writer.Write(data);
        return path;
    }

    public static short[] Tone(double frequency, int rate, double seconds, double level = 0.5)
        => [.. Enumerable.Range(0, (int)(rate * seconds)).Select(i => (short)(32767 * level * Math.Sin(2 * Math.PI * frequency * i / rate)))];
}
