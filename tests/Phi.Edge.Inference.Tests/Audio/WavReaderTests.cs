using Phi.Edge.Inference.Audio;

namespace Phi.Edge.Inference.Tests.Audio;

public sealed class WavReaderTests
{
    private static readonly byte[] PcmGuid = [1, 0, 0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113];

    [Fact]
    public void Read_Pcm8_IsUnsigned() => Assert.Equal([-1f, 1f, (128 / 127.5f) - 1], Read(TestAudio.Wav(8000, 1, 1, 8, [0, 255, 128])));

    [Fact]
    public void Read_Pcm16_IsSigned() => Assert.Equal([-1f, 0.5f], Read(TestAudio.Wav(8000, 1, 1, 16, [0, 0x80, 0, 0x40])));

    [Fact]
    public void Read_Pcm24_IsSigned() => Assert.Equal([-1f, 0.5f], Read(TestAudio.Wav(8000, 1, 1, 24, [0, 0, 0x80, 0, 0, 0x40])));

    [Fact]
    public void Read_Pcm32_IsSigned() => Assert.Equal([-1f, 0.5f], Read(TestAudio.Wav(8000, 1, 1, 32, [0, 0, 0, 0x80, 0, 0, 0, 0x40])));

    [Fact]
    public void Read_Floats_AreTakenAsTheyAre()
    {
        Assert.Equal([0.25f, -0.5f], Read(TestAudio.Wav(8000, 1, 3, 32, [.. BitConverter.GetBytes(0.25f), .. BitConverter.GetBytes(-0.5f)])));
        Assert.Equal([0.25f], Read(TestAudio.Wav(8000, 1, 3, 64, BitConverter.GetBytes(0.25))));
    }

    [Fact]
    public void Read_Stereo_IsAveraged() =>
        Assert.Equal([0.25f], Read(TestAudio.Wav(8000, 2, 1, 16, [0, 0x40, 0, 0])));

    [Fact]
    public void Read_Extensible_UsesItsSubFormat() =>
        Assert.Equal([0.5f], Read(TestAudio.Wav(8000, 1, 0xFFFE, 16, [0, 0x40], [22, 0, 16, 0, 4, 0, 0, 0, .. PcmGuid])));

    [Fact]
    public void Read_UnknownLength_ReadsToTheEnd()
    {
        var wav = TestAudio.Wav(8000, 1, (short[])[1, 2, 3]);
        wav.AsSpan(40, 4).Fill(0xFF);
        Assert.Equal(3, Read(wav).Length);
    }

    [Fact]
    public void Read_OtherChunksBetween_AreSkipped()
    {
        var wav = TestAudio.Wav(8000, 1, (short[])[1, 2, 3]);
        byte[] list = [.. "LIST"u8, 3, 0, 0, 0, 1, 2, 3, 0];
        Assert.Equal(3, Read([.. wav[..36], .. list, .. wav[36..]]).Length);
    }

    [Fact]
    public void Read_Truncated_IsRefused()
    {
        var wav = TestAudio.Wav(8000, 1, TestAudio.Pcm(8000, 100));
        foreach (var length in (int[])[0, 4, 12, 20, 36, 43, 100])
            Assert.Equal("test", Assert.Throws<AudioException>(() => Read(wav[..length])).AudioSource);
    }

    [Theory]
    [InlineData((ushort)6, 8)]
    [InlineData((ushort)1, 12)]
    [InlineData((ushort)0x55, 16)]
    public void Read_OtherEncoding_IsNamed(ushort tag, int bits)
    {
        var exception = Assert.Throws<AudioException>(() => Read(TestAudio.Wav(8000, 1, tag, bits, new byte[64])));
        Assert.Contains($"format {tag} with {bits} bits", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RandomDamage_OnlyTypedFailures()
    {
        var original = TestAudio.Wav(16000, 2, TestAudio.Pcm(16000, 200));
        var random = new Random(99);
        for (var round = 0; round < 20000; round++)
        {
            var damaged = original.ToArray();
            for (var i = 0; i <= round % 6; i++)
                damaged[random.Next(round % 2 == 0 ? 44 : damaged.Length)] = (byte)random.Next(256);
            damaged = damaged[..(round % 3 == 0 ? random.Next(damaged.Length) : damaged.Length)];
            try
            {
                Assert.InRange(Read(damaged).Length, 0, damaged.Length);
            }
            catch (AudioException exception)
            {
                Assert.Equal("test", exception.AudioSource);
            }
        }
    }

    private static float[] Read(byte[] wav) => WavReader.Read(wav, "test").Samples;
}
