using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Speech;
using Phi.Edge.Daemon.Tests.Mqtt;

namespace Phi.Edge.Daemon.Tests.Speech;

public sealed class SpeechQueueTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly AlertWatch _alerts = new();
    private readonly FakeSpeech _speech = new();

    [Fact]
    public async Task Speak_NoAlert_IsSpoken()
    {
        using var queue = Create();
        var speaking = queue.SpeakAsync("hello", "en", CancellationToken.None);
        _speech.Finish();

        Assert.True(await speaking);
        Assert.Equal(["hello"], _speech.Started);
    }

    [Fact]
    public async Task Speak_WarningShown_WaitsUntilItIsGone()
    {
        using var queue = Create();
        Publish(1, AlertLevel.Warning, AlertTransition.Raised);
        var speaking = queue.SpeakAsync("hello", "en", CancellationToken.None);
        Assert.Empty(_speech.Started);

        Publish(1, AlertLevel.None, AlertTransition.Cleared);
        await Eventually.IsTrueAsync(() => _speech.Started.Count == 1, "it is spoken");
        _speech.Finish();

        Assert.True(await speaking);
    }

    [Fact]
    public async Task Speak_WarningStays_IsDropped()
    {
        using var queue = Create();
        Publish(1, AlertLevel.Critical, AlertTransition.Raised);
        var speaking = queue.SpeakAsync("hello", "en", CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(8));

        Assert.False(await speaking);
        Assert.Empty(_speech.Started);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Alert_WhileSpeaking_InterruptsAndRepeatsIfWanted(bool repeat, int times)
    {
        using var queue = Create(repeat);
        var speaking = queue.SpeakAsync("hello", "en", CancellationToken.None);

        Publish(1, AlertLevel.Warning, AlertTransition.Raised);
        await Eventually.IsTrueAsync(() => _speech.Stopped == 1, "it is interrupted");
        Publish(1, AlertLevel.Warning, AlertTransition.Acknowledged);
        await Eventually.IsTrueAsync(() => _speech.Started.Count == times, "it is spoken again, or not");
        _speech.Finish();

        Assert.Equal(repeat, await speaking);
    }

    [Fact]
    public async Task Notice_WhileSpeaking_ChangesNothing()
    {
        using var queue = Create();
        var speaking = queue.SpeakAsync("hello", "en", CancellationToken.None);

        Publish(1, AlertLevel.Notice, AlertTransition.Raised);
        _speech.Finish();

        Assert.True(await speaking);
        Assert.Equal(0, _speech.Stopped);
    }

    [Fact]
    public async Task Cancel_WhileSpeaking_StopsAndThrows()
    {
        using var queue = Create();
        using var bargeIn = new CancellationTokenSource();
        var speaking = queue.SpeakAsync("hello", "en", bargeIn.Token);

        await bargeIn.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        Assert.Equal(1, _speech.Stopped);
    }

    [Fact]
    public async Task Speak_MoreThanFit_IsDroppedAtOnce()
    {
        using var queue = Create();
        using var end = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 5).Select(i => queue.SpeakAsync($"{i}", "en", end.Token)).ToList();

        Assert.False(await queue.SpeakAsync("too many", "en", end.Token));

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    private SpeechQueue Create(bool repeat = true) => new(
        _speech, _alerts, Options.Create(new SpeakerOptions { RepeatAfterAlert = repeat }), _time, NullLogger<SpeechQueue>.Instance);

    private void Publish(long episode, AlertLevel level, AlertTransition transition) =>
        _alerts.Publish(new AlertEvent(episode, AlertKind.Distraction, level, transition, default, default, 0));
}
