using Microsoft.Extensions.Time.Testing;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;
using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Perception.Tests.Hearing;

public sealed class SoundFileAudioSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-hearing").FullName;
    private readonly short[] _chunk = new short[512];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_16kMono_IsUnchanged()
    {
        var sound = Wav.Tone(440, 16000, 1.01);
        Assert.Equal(sound, Spoken.ReadAll(Options(Wav.Write(_folder, 16000, sound))));
    }

    [Theory]
    [InlineData(8000)]
    [InlineData(22050)]
    [InlineData(44100)]
    [InlineData(48000)]
    public void Read_OtherRates_HaveTheLengthAndSoundOf16k(int rate)
    {
        var read = Spoken.ReadAll(Options(Wav.Write(_folder, rate, Wav.Tone(440, rate, 1))));
        var expected = Wav.Tone(440, 16000, 1);
        Assert.Equal(expected.Length, read.Length);
        for (var i = 500; i < 15500; i++)
            Assert.InRange(read[i] - expected[i], -30, 30);
    }

    [Theory]
    [InlineData(0, 2000)]
    [InlineData(1, 1000)]
    [InlineData(2, 3000)]
    public void Read_Stereo_TakesTheChannelOrTheMix(int channel, short expected)
    {
        var path = Wav.Write(_folder, 16000, [.. Enumerable.Repeat((short)1000, 1600)], [.. Enumerable.Repeat((short)3000, 1600)]);
        var options = Options(path);
        options.Channel = channel;
        Assert.All(Spoken.ReadAll(options), sample => Assert.Equal(expected, sample));
    }

    [Fact]
    public void Read_Fast_CarriesMediaTime()
    {
        using var source = Open(Options(Wav.Write(_folder, 16000, new short[16000])));
        var samples = 0;
        while (source.Read(_chunk, CancellationToken.None) is { Status: AudioReadStatus.Samples } read)
        {
            Assert.Equal(samples / 16000.0, read.CapturedAt.TotalSeconds, 1e-6);
            Assert.False(read.AfterGap);
            samples += read.Count;
        }

        Assert.Equal(16000, samples);
    }

    [Fact]
    public void Read_Repeated_MarksTheJoin()
    {
        var options = Options(Wav.Write(_folder, 16000, new short[640]));
        options.Repeat = true;
        using var source = Open(options);
        var gaps = Enumerable.Range(0, 6).Select(_ => source.Read(_chunk, CancellationToken.None)).Select(r => (r.AfterGap, r.CapturedAt.TotalMilliseconds));
        Assert.Equal([(false, 0), (false, 20), (true, 40), (false, 60), (true, 80), (false, 100)], gaps);
    }

    [Fact]
    public async Task Read_Realtime_WaitsForTheClock()
    {
        var time = new FakeTimeProvider();
        var options = Options(Wav.Write(_folder, 16000, new short[1600]));
        options.Pace = PlaybackPace.Realtime;
        using var source = MicrophoneAddress.Resolve(options).Open(options, time);
        source.Open(CancellationToken.None);
        Assert.Equal(320, source.Read(_chunk, CancellationToken.None).Count);
        var second = Task.Run(() => source.Read(_chunk, CancellationToken.None));
        var waited = TimeSpan.Zero;
        while (!second.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            waited += TimeSpan.FromMilliseconds(1);
            Thread.Yield();
        }

        Assert.Equal(320, (await second).Count);
        Assert.True(waited >= TimeSpan.FromMilliseconds(20));
    }

    [Theory]
    [InlineData("RIFF nonsense", "is not a sound file that can be read")]
    [InlineData("", "is not a sound file that can be read")]
    public void Open_NoSoundFile_SaysSo(string content, string expected)
    {
        var path = Path.Combine(_folder, "x.wav");
        File.WriteAllText(path, content);
        var problem = Assert.Throws<AudioSourceException>(() => Open(Options(path)));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("Microphone 'cabin': ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ChannelThatIsNotThere_SaysSo()
    {
        var options = Options(Wav.Write(_folder, 16000, new short[1600]));
        options.Channel = 2;
        Assert.Contains("has 1 channels, not 2", Assert.Throws<AudioSourceException>(() => Open(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_UnknownSource_ListsTheForms()
    {
        var problem = Assert.Throws<AudioSourceException>(() => MicrophoneAddress.Resolve(new MicrophoneOptions { Source = "/no/such.wav" }));
        Assert.Contains("alsa:DEVICE", problem.Message, StringComparison.Ordinal);
    }

    private static MicrophoneOptions Options(string path) => new() { Source = path, Pace = PlaybackPace.Fast };

    private static IAudioSource Open(MicrophoneOptions options)
    {
        var source = MicrophoneAddress.Resolve(options).Open(options, TimeProvider.System);
        source.Open(CancellationToken.None);
        return source;
    }
}
