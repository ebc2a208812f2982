using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Health;

/// <summary>
/// Tells systemd that the daemon is alive, but only while every loop is. On a thread of its own: a starved thread pool must not look
/// like a hung loop. Does nothing when systemd does not ask (WATCHDOG_USEC).
/// </summary>
internal sealed partial class SystemdWatchdog(
    ISystemdNotifier notifier, HeartbeatRegistry heartbeats, ILogger<SystemdWatchdog> logger)
    : IHostedLifecycleService, IDisposable
{
    private readonly ManualResetEventSlim _stop = new();
    private Thread? _thread;

    /// <summary>Half the time systemd allows; null when it has not asked.</summary>
    internal static TimeSpan? Interval { get; } =
        long.TryParse(Environment.GetEnvironmentVariable("WATCHDOG_USEC"), out var microseconds) && microseconds > 0
            ? TimeSpan.FromMicroseconds(microseconds / 2.0)
            : null;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (notifier.IsEnabled && Interval is { } interval)
        {
            WatchdogArmed(logger, interval);
            _thread = new Thread(() => Feed(interval)) { IsBackground = true, Name = "watchdog", Priority = ThreadPriority.AboveNormal };
            _thread.Start();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _stop.Set();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _stop.Set();
        _thread?.Join(TimeSpan.FromSeconds(1));
        _stop.Dispose();
    }

    /// <summary>One turn: feeds the watchdog, or says which loop keeps it from doing so.</summary>
    /// <returns>True when fed.</returns>
    internal bool FeedOnce()
    {
        if (heartbeats.FindStale() is { } stale)
        {
            WatchdogHeldBack(logger, stale.Name, stale.Age ?? TimeSpan.Zero);
            return false;
        }

        notifier.Notify(new ServiceState("WATCHDOG=1"));
        return true;
    }

    private void Feed(TimeSpan interval)
    {
        do
        {
            FeedOnce();
        }
        while (!_stop.Wait(interval));
    }
}
