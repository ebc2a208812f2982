using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Phi.Edge.Daemon.Hosting;

/// <summary>
/// Warms all loops up before the host reports that it has started (so that systemd's READY=1 means ready), then runs them. A loop that
/// fails for good ends the process with a non-zero exit code: a BackgroundService that throws would end it with 0.
/// </summary>
internal sealed class LoopService(
    IEnumerable<Loop> loops, IOptions<LoopOptions> options, TimeProvider time, DaemonExit exit, IHostApplicationLifetime lifetime,
    ILogger<LoopRunner> logger)
    : IHostedLifecycleService, IDisposable
{
    private readonly Loop[] _loops = [.. loops];
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var loop in _loops)
        {
            cancellationToken.ThrowIfCancellationRequested();
            loop.WarmUp();
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(_loops.Select(SuperviseAsync));
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    private async Task SuperviseAsync(Loop loop)
    {
        var fine = await new LoopRunner(loop, options.Value, time, logger).RunAsync(_stopping.Token);
        if (!fine)
        {
            exit.Code = ExitCodes.LoopFailed;
        }

        if (!fine || (loop.EndsDaemon && !_stopping.IsCancellationRequested))
        {
            lifetime.StopApplication();
        }
    }
}
