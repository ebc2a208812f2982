using System.Buffers.Binary;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Voice;

/// <summary>A synthetic voice: 16 kHz, 16 bit, one channel.</summary>
internal static class Speaker
{
    public const int Rate = 16_000;
    private const string Program = "/usr/bin/flite";
    private const int HeaderBytes = 44;

    /// <summary>The samples of a spoken sentence, little-endian.</summary>
    public static async Task<byte[]> SpeakAsync(string sentence)
    {
        Assert.True(File.Exists(Program), $"{Program} is missing: run './dev setup'");
        var file = Path.GetTempFileName();
        await Mosquitto.RunAsync(Program, "-voice", "slt", "-t", sentence, "-o", file);
        var wav = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        Assert.Equal(Rate, BinaryPrimitives.ReadInt32LittleEndian(wav.AsSpan(24)));
        return wav[HeaderBytes..];
    }

    public static byte[] Silence(double seconds) => new byte[(int)(seconds * Rate) * 2];

    /// <summary>Writes a WAV file.</summary>
    public static async Task SaveAsync(string file, params byte[][] parts)
    {
        var samples = parts.SelectMany(part => part).ToArray();
        await using var stream = File.Create(file);
        await using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + samples.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1); // PCM
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(samples.Length);
        writer.Write(samples);
    }
}
