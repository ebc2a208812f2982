using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Speech;

namespace Phi.Edge.Daemon.Tests.Speech;

public sealed class EspeakOutputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-speech-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en", "It is twenty one degrees.")]
    [InlineData("de", "Es sind einundzwanzig Grad.")]
    public async Task Speak_WavFolder_WritesAWholeWav(string language, string text)
    {
        Assert.True(File.Exists("/usr/bin/espeak-ng"), "espeak-ng is missing: run './dev setup'");
        var output = Create();

        Assert.True(await output.SpeakAsync(text, language, CancellationToken.None), output.Problem);

        var wav = await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(_folder)));
        Assert.Equal("RIFF", Encoding.ASCII.GetString(wav, 0, 4));
        Assert.Equal(wav.Length - 44, BinaryPrimitives.ReadInt32LittleEndian(wav.AsSpan(40)));
        Assert.True(wav.Length > 22050, "more than half a second of sound");
    }

    [Theory]
    [InlineData("xx", "espeak-ng", "no voice")]
    [InlineData("en", "/no/such/engine", "cannot be started")]
    [InlineData("en", "/bin/false", "ended with 1")]
    [InlineData("en", "/bin/true", "no sound")]
    public async Task Speak_CannotBe_SaysWhyAndReturnsFalse(string language, string engine, string why)
    {
        var output = Create(engine);

        Assert.False(await output.SpeakAsync("hello", language, CancellationToken.None));
        Assert.Contains(why, output.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speak_None_IsSilentWithoutAProblem()
    {
        var output = new EspeakOutput(Options.Create(new SpeakerOptions()), TimeProvider.System, NullLogger<EspeakOutput>.Instance);

        Assert.False(await output.SpeakAsync("hello", "en", CancellationToken.None));
        Assert.Null(output.Problem);
    }

    [Fact]
    public async Task Run_Cancelled_ChildIsGone()
    {
        using var stop = new CancellationTokenSource();
        var pidFile = Path.Combine(_folder, "pid");
        var running = ChildProcess.RunAsync("/bin/sh", ["-c", $"echo $$ > {pidFile}.part; mv {pidFile}.part {pidFile}; exec sleep 600"], default, stop.Token);
        await Mqtt.Eventually.IsTrueAsync(() => File.Exists(pidFile), "the child runs");
        var id = (await File.ReadAllTextAsync(pidFile)).Trim();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.False(Directory.Exists($"/proc/{id}"), "neither a process nor a zombie is left");
    }

    [Fact]
    public async Task Run_TextLikeAnOption_IsOnlyText()
    {
        var result = await ChildProcess.RunAsync("/bin/cat", [], SpeechText.Prepare("--help; $(id) [[x]]\u0007\n-v"), CancellationToken.None);

        Assert.Equal("--help; $(id)   x    -v\n", Encoding.UTF8.GetString(result.Output));
    }

    private EspeakOutput Create(string engine = "espeak-ng") => new(
        Options.Create(new SpeakerOptions { Output = SpeakerOutput.WavFolder, Folder = _folder, Engine = engine }), TimeProvider.System, NullLogger<EspeakOutput>.Instance);
}
