using System.Collections.Concurrent;

using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Perception.Tests.Capture;

/// <summary>Runs a camera on a thread of its own while the test turns the clock.</summary>
internal sealed class CameraRun : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ScriptedSource> _script;
    private readonly Task _run;

    public CameraRun(CameraOptions options, bool endIsFinal, params ScriptedSource[] script)
    {
        _script = new(script);
        Sink = new CollectingSink();
        Camera = new Camera(options, Next, endIsFinal, Time, new Random(1), Log);
        _run = Task.Factory.StartNew(
            () => Camera.Run(Sink, Sink, _stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public FakeTimeProvider Time { get; } = new();

    public FakeLogger Log { get; } = new();

    public CollectingSink Sink { get; }

    public Camera Camera { get; }

    public Task Ended => _run;

    public int Opened { get; private set; }

    /// <summary>Turns the clock in small steps until it is so.</summary>
    public TimeSpan AdvanceUntil(Func<bool> condition, TimeSpan? step = null)
    {
        var start = Time.GetTimestamp();
        var deadline = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromSeconds(30), $"never so: {Camera.Status}");
            Time.Advance(step ?? TimeSpan.FromMilliseconds(10));
            // The camera's threads must keep up with the clock on a busy machine.
            SpinWait.SpinUntil(condition, TimeSpan.FromMilliseconds(1));
        }

        return Time.GetElapsedTime(start);
    }

    /// <summary>Waits without turning the clock.</summary>
    public void Until(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(30)), $"never so: {Camera.Status}");

    public void Dispose()
    {
        _stop.Cancel();
        SpinWait.SpinUntil(() => _run.IsCompleted, TimeSpan.FromSeconds(30));
        _stop.Dispose();
    }

    private ScriptedSource Next()
    {
        Opened++;
        return _script.TryDequeue(out var source) ? source : new ScriptedSource("no more script");
    }
}
