using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines.Tests.Voice.Hearing;

/// <summary>Plays speech and silence to an endpointer and a recorder, and keeps what they said, with the second it was said.</summary>
internal sealed class HearingScript
{
    public const int Chunk = 512;
    public static readonly TimeSpan ChunkTime = TimeSpan.FromMilliseconds(32);
    private static readonly TimeSpan Begin = TimeSpan.FromSeconds(100);
    private readonly short[] _chunk = new short[Chunk];
    private readonly UtteranceRecorder _recorder;
    private short _chunks;

    public HearingScript(EndpointerOptions? options = null)
        => (Endpointer, _recorder) = (new Endpointer(options), new UtteranceRecorder(options));

    public Endpointer Endpointer { get; }

    /// <summary>Seconds since the script began, and what happened; without Nothing and Speaking.</summary>
    public List<(double At, EndpointDecision Decision)> Events { get; } = [];

    public List<Utterance> Utterances { get; } = [];

    public double Now => _chunks * ChunkTime.TotalSeconds;

    public EndpointDecision Last { get; private set; }

    public ReadOnlySpan<short> Current => _recorder.Current;

    public HearingScript Speech(double seconds, float probability = 0.9f) => Play(seconds, probability);

    public HearingScript Silence(double seconds) => Play(seconds, 0.02f);

    public HearingScript Gap(float probability = 0.02f)
    {
        Step(probability, afterGap: true);
        return this;
    }

    public HearingScript Do(Func<Endpointer, EndpointDecision> what)
    {
        Note(what(Endpointer), null);
        return this;
    }

    public static TimeSpan At(double seconds) => Begin + TimeSpan.FromSeconds(seconds);

    private HearingScript Play(double seconds, float probability)
    {
        for (var i = (int)Math.Round(seconds / ChunkTime.TotalSeconds); i > 0; i--)
            Step(probability, afterGap: false);
        return this;
    }

    // Every sample of a chunk says which chunk it is.
    private void Step(float probability, bool afterGap)
    {
        Array.Fill(_chunk, _chunks);
        var at = Begin + (_chunks * ChunkTime);
        _chunks++;
        var decision = Endpointer.Next(probability, at, afterGap);
        Note(decision, at);
    }

    private void Note(EndpointDecision decision, TimeSpan? at)
    {
        Last = decision;
        if (decision.Event is not (EndpointEvent.Nothing or EndpointEvent.Speaking))
            Events.Add((Now, decision));
        var utterance = at is { } capturedAt ? _recorder.Add(_chunk, capturedAt, decision) : _recorder.Finish(decision);
        if (utterance is not null)
            Utterances.Add(utterance);
    }
}
