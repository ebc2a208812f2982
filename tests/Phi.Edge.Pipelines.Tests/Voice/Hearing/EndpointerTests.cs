using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines.Tests.Voice.Hearing;

/// <summary>Scripts: seconds of speech and silence, and what must come of them. Chunks are 32 ms.</summary>
public sealed class EndpointerTests
{
    private static readonly TimeSpan Chunk = TimeSpan.FromMilliseconds(32);
    private readonly List<(TimeSpan At, Endpoint Endpoint)> _heard = [];
    private Endpointer _endpointer = new();
    private TimeSpan _now;

    private Endpoint Last => _heard[^1].Endpoint;

    [Fact]
    public void Sentence_ThenSilence_IsCutWithPreRollAndEndsAfterSevenTenths()
    {
        Play(0.1f, 2).Play(0.9f, 1.5).Play(0.05f, 1);

        var started = _heard.Find(h => h.Endpoint.Kind == EndpointKind.Started);
        Assert.Equal(2.3, started.At.TotalSeconds, 0.1);
        Assert.Equal(1.5, started.Endpoint.StartsAt.TotalSeconds, 0.1);
        var ended = _heard.Find(h => h.Endpoint.Kind == EndpointKind.Ended);
        Assert.Equal(UtteranceEnd.Silence, ended.Endpoint.End);
        Assert.Equal(4.2, ended.At.TotalSeconds, 0.1);
        Assert.Equal(3.5, ended.Endpoint.SpeechEndedAt.TotalSeconds, 0.1);
    }

    [Theory]
    [InlineData(EndOfSpeech.Quick, 0.25)]
    [InlineData(EndOfSpeech.Normal, 0.7)]
    [InlineData(EndOfSpeech.Relaxed, 1.25)]
    public void Silence_OfTheChosenLength_EndsIt(EndOfSpeech mode, double silence)
    {
        _endpointer = new Endpointer(new EndpointerOptions { EndOfSpeech = mode });
        Play(0.9f, 1).Play(0, 2);

        var ended = _heard.Find(h => h.Endpoint.Kind == EndpointKind.Ended);
        Assert.Equal(1 + silence, ended.At.TotalSeconds, 0.1);
    }

    [Fact]
    public void Pause_ShorterThanTheSilence_DoesNotEndIt()
    {
        Play(0.9f, 1).Play(0, 0.5).Play(0.9f, 1).Play(0, 1);

        Assert.Single(_heard, h => h.Endpoint.Kind == EndpointKind.Started);
        Assert.Equal(3.2, _heard.Find(h => h.Endpoint.Kind == EndpointKind.Ended).At.TotalSeconds, 0.1);
    }

    [Fact]
    public void Clicks_ShorterThanTheStart_BeginNothing()
    {
        for (var i = 0; i < 4; i++)
            Play(0.9f, 0.15).Play(0, 0.8);

        Assert.DoesNotContain(_heard, h => h.Endpoint.Kind == EndpointKind.Started);
    }

    [Fact]
    public void Probability_BetweenTheThresholds_KeepsWhatItWas()
    {
        Play(0.4f, 1);
        Assert.DoesNotContain(_heard, h => h.Endpoint.Kind == EndpointKind.Started);
        Play(0.9f, 0.5).Play(0.4f, 2);
        Assert.Equal(EndpointKind.Speaking, Last.Kind);
    }

    [Fact]
    public void Silence_AfterOpening_GivesUpAfterFiveSeconds()
    {
        Play(0, 6);
        Assert.Equal(5, _heard.Find(h => h.Endpoint.Kind == EndpointKind.NoSpeech).At.TotalSeconds, 0.1);
    }

    [Fact]
    public void Speech_WithoutEnd_IsCutAtFifteenSeconds()
    {
        Play(0.9f, 16);
        var ended = _heard.Find(h => h.Endpoint.Kind == EndpointKind.Ended);
        Assert.Equal(UtteranceEnd.TooLong, ended.Endpoint.End);
        Assert.Equal(15, (ended.At - ended.Endpoint.StartsAt).TotalSeconds, 0.1);
    }

    [Fact]
    public void Gap_InMidUtterance_EndsItAsSuch()
    {
        Play(0.9f, 1);
        _now += TimeSpan.FromSeconds(2);
        Play(0.9f, 0.032, afterGap: true);
        Assert.Equal((EndpointKind.Ended, UtteranceEnd.Gap), (Last.Kind, Last.End));
    }

    [Fact]
    public void Click_InTheSilence_DoesNotStartItAnew()
    {
        Play(0.9f, 1.024).Play(0, 0.5).Play(0.9f, 0.032).Play(0, 0.25);
        var ended = _heard.Find(h => h.Endpoint.Kind == EndpointKind.Ended);
        Assert.Equal(UtteranceEnd.Silence, ended.Endpoint.End);
        Assert.Equal(1.024 + 0.7, ended.At.TotalSeconds, 0.05);
        Assert.Equal(1.024, ended.Endpoint.SpeechEndedAt.TotalSeconds, 0.01);
    }

    [Fact]
    public void Word_InTheSilence_StartsItAnew()
    {
        Play(0.9f, 1.024).Play(0, 0.5).Play(0.9f, 0.128).Play(0, 0.25);
        Assert.Equal(EndpointKind.Speaking, Last.Kind);
    }

    [Fact]
    public void Gap_BeforeTheStart_ForgetsTheSpeechBefore()
    {
        Play(0.9f, 0.25).Play(0.9f, 0.25, afterGap: true);
        Assert.Equal(EndpointKind.Waiting, Last.Kind);
    }

    [Fact]
    public void Button_Held_SilenceDoesNotEndItAndReleaseDoes()
    {
        Play(0.9f, 1, held: true).Play(0, 2, held: true);
        Assert.Equal(EndpointKind.Speaking, Last.Kind);
        Play(0, 0.032);
        Assert.Equal((EndpointKind.Ended, UtteranceEnd.Released), (Last.Kind, Last.End));
        Assert.Equal(1, Last.SpeechEndedAt.TotalSeconds, 0.1);
    }

    [Fact]
    public void Button_HeldInSilence_IsNoUtterance()
    {
        Play(0, 1, held: true).Play(0, 0.032);
        Assert.Equal(EndpointKind.NoSpeech, Last.Kind);
    }

    [Fact]
    public void WakeWord_BeforeTheOpening_IsNoPartOfTheUtterance()
    {
        _now = TimeSpan.FromSeconds(10);
        _endpointer.Reset(notBefore: _now);
        Play(0.9f, 1);
        Assert.Equal(TimeSpan.FromSeconds(10), Last.StartsAt);
    }

    [Fact]
    public void Finish_InMidUtterance_EndsIt()
    {
        Play(0.9f, 1);
        Assert.Equal((EndpointKind.Ended, UtteranceEnd.EndOfInput), (_endpointer.Finish().Kind, UtteranceEnd.EndOfInput));
        Assert.Equal(EndpointKind.NoSpeech, _endpointer.Finish().Kind);
    }

    [Fact]
    public void Validator_ThresholdsTheWrongWayRound_NamesBoth()
    {
        var result = new EndpointerOptionsValidator().Validate(null, new EndpointerOptions { SilenceThreshold = 0.6f });
        Assert.Contains("SilenceThreshold", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    private EndpointerTests Play(float probability, double seconds, bool afterGap = false, bool held = false)
    {
        for (var end = _now + TimeSpan.FromSeconds(seconds); _now < end; _now += Chunk, afterGap = false)
            _heard.Add((_now + Chunk, _endpointer.Next(probability, _now, Chunk, afterGap, held)));
        return this;
    }
}
