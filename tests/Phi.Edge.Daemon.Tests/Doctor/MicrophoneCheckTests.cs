using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Doctor;
using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Daemon.Tests.Doctor;

public sealed class MicrophoneCheckTests
{
    [Fact]
    public async Task RunAsync_NoDevice_IsOff()
    {
        var finding = Assert.Single(await Check("auto", devices: null, "alsa:default").RunAsync(CancellationToken.None));
        Assert.Equal(Verdict.Ok, finding.Verdict);
        Assert.StartsWith("off", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ProgramThatWritesSound_TellsTheLevel()
    {
        var source = "command:head -c 64000 /dev/urandom";
        var finding = Assert.Single(await Check(source, devices: null, source).RunAsync(CancellationToken.None));
        Assert.Equal(Verdict.Ok, finding.Verdict);
        Assert.Contains("sound, 5 dB", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_FileThatIsMissing_IsAProblemWithARemedy()
    {
        var finding = Assert.Single(await Check("/nowhere.wav", devices: null, "/nowhere.wav").RunAsync(CancellationToken.None));
        Assert.Equal(Verdict.Problem, finding.Verdict);
        Assert.NotNull(finding.WhatToDo);
    }

    [Theory]
    [InlineData(-100.0, "Warning")]
    [InlineData(-60.0, "Ok")]
    [InlineData(null, "Problem")]
    public void Judge_Level_IsToldApart(double? level, string verdict) => Assert.Equal(verdict, MicrophoneCheck.Judge("alsa:default", level).Verdict.ToString());

    private static MicrophoneCheck Check(string configured, string? devices, string source) => new(
        new MicrophoneFactory(TimeProvider.System, NullLoggerFactory.Instance), Options.Create(new MicrophoneOptions { Source = source }), configured, devices);
}
