using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>Runs the connection to the cloud beside everything else. Starting does not wait for it; a defect in it ends it, not the driver's alerts.</summary>
internal sealed partial class CloudService(
    CloudConnection connection, CloudAnnouncer announcer, CloudStatus status, TimeProvider time, ILogger<CloudService> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(SuperviseAsync("cloud", connection.RunAsync), SuperviseAsync("cloud-state", announcer.RunAsync));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    // What a network can do is handled in the connection. After a defect it begins again, within a budget.
    private async Task SuperviseAsync(string name, Func<CancellationToken, Task> run)
    {
        var options = new LoopOptions();
        var budget = new RestartBudget(options.Restarts, options.Window, options.Pause);
        var start = time.GetTimestamp();
        while (!_stopping.IsCancellationRequested)
        {
            var running = Task.Run(() => run(_stopping.Token), CancellationToken.None);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (running.Exception is not { } failure)
            {
                return;
            }

            status.Offline("a defect: see the log");
            if (budget.Fail(time.GetElapsedTime(start)) is not { } pause)
            {
                GaveUp(logger, name, failure);
                return;
            }

            Failed(logger, name, failure);
            await Task.Delay(pause, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
