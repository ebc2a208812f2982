using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// Starts the broker, if it is ours, and then the connection. Starting does not wait for a broker elsewhere; a port that is taken ends the start.
/// </summary>
internal sealed partial class MqttService(
    EmbeddedBroker broker, MqttConnection connection, MqttInbound inbound, DaemonExit exit, IHostApplicationLifetime lifetime, ILogger<MqttService> logger)
    : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await broker.StartAsync();
        _running = Task.WhenAll(SuperviseAsync(connection.RunAsync(_stopping.Token)), SuperviseAsync(inbound.RunAsync(_stopping.Token)));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await broker.StopAsync();
    }

    public void Dispose() => _stopping.Dispose();

    // Both loops handle what a network can do to them. Anything else is a defect: the process ends, and the supervisor starts it again.
    private async Task SuperviseAsync(Task loop)
    {
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_stopping.IsCancellationRequested)
        {
            Failed(logger, loop.Exception);
            exit.Code = ExitCodes.LoopFailed;
            lifetime.StopApplication();
        }
    }
}
