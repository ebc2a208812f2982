using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Perception.Tests.Hearing;

public sealed class MicrophoneTests : IDisposable, IAudioSink, IHeartbeat
{
    private readonly CancellationTokenSource _stop = new();
    private readonly FakeTimeProvider _time = new();
    private readonly FakeLogger _log = new();
    private readonly ConcurrentQueue<(short First, bool AfterGap)> _chunks = new();
    private int _beats;
    private Task _run = Task.CompletedTask;

    public void Dispose()
    {
        _stop.Cancel();
        SpinWait.SpinUntil(() => _run.IsCompleted, TimeSpan.FromSeconds(30));
        _stop.Dispose();
    }

    void IAudioSink.Write(ReadOnlySpan<short> samples, TimeSpan capturedAt, bool afterGap) => _chunks.Enqueue((samples[0], afterGap));

    void IAudioSink.Complete()
    {
    }

    void IHeartbeat.Beat() => Interlocked.Increment(ref _beats);

    [Fact]
    public void Run_SourceDeliversAndEnds_DeliversAndEnds()
    {
        var microphone = Start(endIsFinal: true, new ScriptedAudio(null, Sound, Sound, End));
        Until(() => _run.IsCompleted);
        Assert.Equal(new (short, bool)[] { (1, false), (2, false) }, _chunks.ToArray());
        Assert.Equal(new MicrophoneStatus("cabin", MicrophoneState.Ended, 1024, 0, 0, TimeSpan.Zero, null), microphone.Status);
    }

    [Fact]
    public void Run_DeviceVanishes_IsOpenedAgainAndTheGapIsMarked()
    {
        var microphone = Start(endIsFinal: false, new ScriptedAudio(null, Sound, End), new ScriptedAudio("unplugged"), new ScriptedAudio(null, Sound, Sound));
        Until(() => microphone.Status.State == MicrophoneState.Retrying);
        AdvanceUntil(() => _chunks.Count == 3);
        Assert.Equal([false, true, false], _chunks.Select(c => c.AfterGap));
        Assert.Equal((2, 1L), (microphone.Status.Restarts, microphone.Status.Gaps));
        Assert.Equal(2, _log.Collector.GetSnapshot().Count(entry => entry.Level == LogLevel.Warning));
    }

    [Fact]
    public void Run_MissingAtStart_IsNoGap()
    {
        var microphone = Start(endIsFinal: false, new ScriptedAudio("no device"), new ScriptedAudio("no device"), new ScriptedAudio(null, Sound));
        Until(() => microphone.Status.Problem == "no device");
        AdvanceUntil(() => microphone.Status.State == MicrophoneState.Streaming);
        Assert.Equal((false, 0L), (_chunks.Single().AfterGap, microphone.Status.Gaps));
        Assert.Single(_log.Collector.GetSnapshot(), entry => entry.Level == LogLevel.Warning);
        Assert.True(_beats > 2);
    }

    [Fact]
    public void Run_SourceStalls_SaysSoAndReplacesIt()
    {
        var stalled = new ScriptedAudio(null, Sound);
        var microphone = Start(endIsFinal: false, stalled, new ScriptedAudio(null, Sound));
        Until(() => _chunks.Count == 1);
        AdvanceUntil(() => microphone.Status.State == MicrophoneState.Retrying);
        Assert.Equal("no sound for 2 s", microphone.Status.Problem);
        AdvanceUntil(() => _chunks.Count == 2);
        Assert.True(_chunks.Last().AfterGap);
        Assert.True(stalled.IsDisposed);
    }

    [Fact]
    public void Run_SourceTellsOfAGapOrSpoilsARead_MarksIt()
    {
        var spoilt = AudioRead.None(AudioReadStatus.Error, "spoilt");
        var microphone = Start(endIsFinal: true, new ScriptedAudio(null, Sound, Sound with { AfterGap = true }, spoilt, Sound, End));
        Until(() => _run.IsCompleted);
        Assert.Equal([false, true, true], _chunks.Select(c => c.AfterGap));
        Assert.Equal(2, microphone.Status.Gaps);
    }

    private static AudioRead Sound => AudioRead.Of(512, TimeSpan.Zero, false);

    private static AudioRead End => AudioRead.None(AudioReadStatus.End, "over");

    private Microphone Start(bool endIsFinal, params ScriptedAudio[] script)
    {
        var queue = new ConcurrentQueue<ScriptedAudio>(script);
        var microphone = new Microphone(
            new MicrophoneOptions(), () => queue.TryDequeue(out var next) ? next : new ScriptedAudio("no more script"),
            endIsFinal, _time, new Random(1), _log);
        _run = Task.Factory.StartNew(
            () => microphone.Run(this, this, _stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return microphone;
    }

    private static void Until(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(30)), "never so");

    private void AdvanceUntil(Func<bool> condition) => Until(() =>
    {
        _time.Advance(TimeSpan.FromMilliseconds(10));
        return condition();
    });
}
