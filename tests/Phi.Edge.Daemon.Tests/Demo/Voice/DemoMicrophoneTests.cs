using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Daemon.Demo.Voice;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Daemon.Tests.Demo.Voice;

public sealed class DemoMicrophoneTests : IDisposable
{
    private const int Chunk = 512;
    private readonly VoiceLog _log;
    private readonly DriverMouth _mouth;
    private readonly DemoMicrophone _microphone;
    private readonly short[] _samples = new short[Chunk];

    public DemoMicrophoneTests()
    {
        var time = new FakeTimeProvider();
        _log = new VoiceLog(time);
        _mouth = new DriverMouth(_log);
        _microphone = new DemoMicrophone(_mouth, PlaybackPace.Fast, time);
        _microphone.Open(CancellationToken.None);
    }

    public void Dispose() => _microphone.Dispose();

    [Fact]
    public void Read_NobodySpeaks_IsQuietNoiseOneChunkAfterTheOther()
    {
        for (var i = 0; i < 100; i++)
        {
            var read = _microphone.Read(_samples, CancellationToken.None);
            Assert.Equal(Chunk, read.Count);
            Assert.False(read.AfterGap);
            Assert.Equal(i * Chunk / 16000d, read.CapturedAt.TotalSeconds, 6);
            Assert.All(_samples, sample => Assert.InRange(sample, (short)-1000, (short)1000));
            Assert.Contains(_samples, sample => sample != 0);
        }

        Assert.Empty(_log.Turns);
    }

    [Fact]
    public void Read_ALineIsSaid_HearsAllOfItAndTellsWhen()
    {
        var loud = Enumerable.Repeat((short)20000, 800).ToArray();
        _microphone.Read(_samples, CancellationToken.None);
        _mouth.Say(new SpokenLine(VoiceScript.Standard[0], loud));

        var heard = 0;
        for (var i = 0; i < 4; i++)
        {
            _microphone.Read(_samples, CancellationToken.None);
            heard += _samples.Count(sample => sample > 10000);
        }

        Assert.Equal(loud.Length, heard);
        var turn = Assert.Single(_log.Turns);
        Assert.Equal(Chunk / 16000d, turn.SpokenAt.TotalSeconds, 6);
        Assert.Equal((Chunk + loud.Length) / 16000d, turn.SpokenTo!.Value.TotalSeconds, 6);
    }

    [Fact]
    public void Trim_SilenceAround_IsGone()
        => Assert.Equal(new short[] { 500, 0, -9000, 300 }, DriverVoice.Trim([0, 3, -80, 500, 0, -9000, 300, 20, 0]));
}
