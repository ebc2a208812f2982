using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>
/// Runs the writer on a thread of its own. Not one of the daemon's <see cref="Loop"/>s: it has no heartbeat, so a disk that hangs never ends the
/// daemon; it stops after them, so that their last alerts are stored; and when it fails for good, the driver's alerts go on without it.
/// </summary>
internal sealed partial class OutboxService(OutboxWriter writer, OutboxStatus status, TimeProvider time, ILogger<OutboxService> logger)
    : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = SuperviseAsync();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task SuperviseAsync()
    {
        var loop = new Loop("outbox", static () => { }, writer.Run);
        if (!await new LoopRunner(loop, new LoopOptions(), time, logger).RunAsync(_stopping.Token))
        {
            writer.Close();
            status.Defect = "the outbox has stopped after repeated errors; restart the daemon and report the logged error";
            OutboxGaveUp(logger);
        }
    }
}
