using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Vehicle;

/// <summary>Runs the tasks of this folder beside everything else. Starting waits for none; a defect in one ends it, not the driver's alerts.</summary>
internal sealed partial class VehicleService(IEnumerable<IVehicleTask> tasks, TimeProvider time, ILogger<VehicleService> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, string> _ended = new(StringComparer.Ordinal);
    private Task _running = Task.CompletedTask;

    /// <summary>Tasks that have failed for good, by name, and why.</summary>
    public IReadOnlyDictionary<string, string> Ended => _ended;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(tasks.Select(SuperviseAsync));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    // After a defect a task begins again, within a budget.
    private async Task SuperviseAsync(IVehicleTask task)
    {
        var options = new LoopOptions();
        var budget = new RestartBudget(options.Restarts, options.Window, options.Pause);
        var start = time.GetTimestamp();
        while (!_stopping.IsCancellationRequested)
        {
            var running = Task.Run(() => task.RunAsync(_stopping.Token), CancellationToken.None);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (running.Exception is not { } failure)
            {
                return;
            }

            if (budget.Fail(time.GetElapsedTime(start)) is not { } pause)
            {
                _ended[task.Name] = failure.GetBaseException().Message;
                GaveUp(logger, task.Name, failure);
                return;
            }

            Failed(logger, task.Name, failure);
            await Task.Delay(pause, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
