using Microsoft.Extensions.Time.Testing;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Perception.Tests.Hearing;

public sealed class ProgramAudioSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-hearing").FullName;
    private readonly short[] _chunk = new short[512];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(PcmFormat.S16, new byte[] { 0x34, 0x12 }, 0x1234)]
    [InlineData(PcmFormat.S16, new byte[] { 0x00, 0x80 }, short.MinValue)]
    [InlineData(PcmFormat.S24, new byte[] { 0x00, 0x34, 0x12 }, 0x1234)]
    [InlineData(PcmFormat.S24, new byte[] { 0x00, 0x00, 0x80 }, short.MinValue)]
    [InlineData(PcmFormat.S32, new byte[] { 0x00, 0x00, 0x34, 0x12 }, 0x1234)]
    [InlineData(PcmFormat.Float32, new byte[] { 0x00, 0x00, 0x00, 0x3f }, 16384)]
    [InlineData(PcmFormat.Float32, new byte[] { 0x00, 0x00, 0x00, 0x40 }, short.MaxValue)]
    [InlineData(PcmFormat.Float32, new byte[] { 0x00, 0x00, 0xc0, 0x7f }, 0)]
    public void Read_EveryFormat_Is16Bit(PcmFormat format, byte[] sample, int expected)
    {
        var path = Path.Combine(_folder, "sound.raw");
        File.WriteAllBytes(path, [.. Enumerable.Repeat(sample, 640).SelectMany(b => b)]);
        using var source = Open(new MicrophoneOptions { Source = $"command:cat {path}", Format = format });
        var read = source.Read(_chunk, CancellationToken.None);
        Assert.Equal((AudioReadStatus.Samples, 320), (read.Status, read.Count));
        Assert.All(_chunk[..320], value => Assert.Equal(expected, value));
        Assert.Equal(320, source.Read(_chunk, CancellationToken.None).Count);
        var end = source.Read(_chunk, CancellationToken.None);
        Assert.Equal((AudioReadStatus.End, "'cat' ended with exit code 0"), (end.Status, end.Detail));
        Assert.Equal(AudioReadStatus.End, source.Read(_chunk, CancellationToken.None).Status);
    }

    [Fact]
    public void Read_TwoChannelsAt48k_MixesAndResamples()
    {
        using var source = Open(new MicrophoneOptions { Source = "command:cat /dev/zero", SampleRate = 48000, Channels = 2 });
        var total = 0;
        for (var i = 0; i < 20; i++)
            total += source.Read(_chunk, CancellationToken.None).Count;
        Assert.InRange(total, 20 * 300, 20 * 321);
    }

    [Fact]
    public void Read_SteadyState_AllocatesNothing()
    {
        using var source = Open(new MicrophoneOptions { Source = "command:cat /dev/zero", SampleRate = 48000 });
        using var stop = new CancellationTokenSource();
        for (var i = 0; i < 50; i++)
            source.Read(_chunk, stop.Token);
        Assert.Equal(0, Allocations.Least(() =>
        {
            for (var i = 0; i < 200; i++)
                source.Read(_chunk, stop.Token);
        }));
    }

    [Fact]
    public void Read_FailsEarly_TellsExitCodeAndLastWords()
    {
        using var source = Open(new MicrophoneOptions { Source = "command:sh -c 'echo no such device >&2; exit 1'" });
        Assert.Equal("'sh' ended with exit code 1: no such device", source.Read(_chunk, CancellationToken.None).Detail);
    }

    [Fact]
    public async Task Read_Stalls_IsATimeout()
    {
        var time = new FakeTimeProvider();
        using var source = Open(new MicrophoneOptions { Source = "command:sleep 4714" }, time);
        var read = Task.Run(() => source.Read(_chunk, CancellationToken.None));
        while (!read.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            Thread.Yield();
        }

        var result = await read;
        Assert.Equal(AudioReadStatus.Timeout, result.Status);
        Assert.Contains("no sound for 2 s", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoSuchProgram_NamesIt()
        => Assert.Contains(
            "'no-such-program' cannot be started",
            Assert.Throws<AudioSourceException>(() => Open(new MicrophoneOptions { Source = "command:no-such-program" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Open_EmptyCommand_SaysWhatIsMissing()
        => Assert.Contains(
            "command is empty", Assert.Throws<AudioSourceException>(() => Open(new MicrophoneOptions { Source = "command: " })).Message, StringComparison.Ordinal);

    [Fact]
    public void Resolve_Alsa_AsksArecordForIt()
    {
        var options = new MicrophoneOptions { Source = "alsa:plughw:1,0", SampleRate = 48000, Channels = 2, Format = PcmFormat.S32 };
        var line = string.Join(' ', MicrophoneAddress.Resolve(options).Arecord(options));
        Assert.Equal(
            "arecord -q -D plughw:1,0 -f S32_LE -r 48000 -c 2 -t raw --buffer-time=500000 --period-time=20000 --fatal-errors", line);
    }

    [Theory]
    [InlineData("pulse:", "")]
    [InlineData("pulse:my mic", " --device=my mic")]
    public void Resolve_Pulse_AsksParecForIt(string source, string device)
    {
        var options = new MicrophoneOptions { Source = source };
        var line = string.Join(' ', MicrophoneAddress.Resolve(options).Parec(options));
        Assert.Equal("parec --raw --format=s16le --rate=16000 --channels=1 --latency-msec=20" + device, line);
    }

    [Fact]
    public void Read_AlsaWithoutADevice_SaysWhy()
    {
        using var source = Open(new MicrophoneOptions { Source = "alsa:no-such-device" });
        var end = source.Read(_chunk, CancellationToken.None);
        Assert.Equal(AudioReadStatus.End, end.Status);
        Assert.StartsWith("'arecord' ended with exit code 1: ", end.Detail, StringComparison.Ordinal);
    }

    private static IAudioSource Open(MicrophoneOptions options, TimeProvider? time = null)
    {
        var source = MicrophoneAddress.Resolve(options).Open(options, time ?? TimeProvider.System);
        source.Open(CancellationToken.None);
        return source;
    }
}
