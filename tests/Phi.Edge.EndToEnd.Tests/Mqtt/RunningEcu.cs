using System.Collections.Concurrent;
using Phi.Edge.Daemon.Ecu;

namespace Phi.Edge.EndToEnd.Tests.Mqtt;

/// <summary>The simulated ECU, connected and listening.</summary>
internal sealed class RunningEcu : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private RunningEcu(int port)
    {
        Simulator = new EcuSimulator(new EcuSettings("127.0.0.1", port, "car-1"), Vehicle, Events.Enqueue, _ => { }, TimeProvider.System);
        _running = Simulator.RunAsync(_stop.Token);
    }

    public EcuVehicle Vehicle { get; } = new(EcuDefaults.Model);

    public ConcurrentQueue<EcuEvent> Events { get; } = new();

    public EcuSimulator Simulator { get; }

    public static async Task<RunningEcu> StartAsync(int port)
    {
        var ecu = new RunningEcu(port);
        await ecu.Simulator.Ready.WaitAsync(TimeSpan.FromSeconds(20));
        return ecu;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
