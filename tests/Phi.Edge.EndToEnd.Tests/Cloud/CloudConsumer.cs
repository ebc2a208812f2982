using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Cloud.Sim;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

/// <summary>The cloud of a test: a consumer with a database in memory-like surroundings, on its own task.</summary>
internal sealed class CloudConsumer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CloudSimStore _store;
    private readonly StringWriter _errors = new();
    private readonly Task _running;
    private int _received;

    private CloudConsumer(string folder, int port)
    {
        _store = new CloudSimStore(Path.Combine(folder, "cloud.db"));
        var sim = new CloudSim(new CloudSimSettings("127.0.0.1", port, Topics.Everything(null)), _store, _errors, TimeProvider.System)
        {
            Stored = events => Interlocked.Add(ref _received, events.Count),
        };
        Subscribed = sim.Subscribed;
        _running = sim.RunAsync(_stopping.Token);
    }

    public Task Subscribed { get; }

    /// <summary>Deliveries, repeated ones included.</summary>
    public int Received => Volatile.Read(ref _received);

    public static async Task<CloudConsumer> StartAsync(string folder, int port)
    {
        var consumer = new CloudConsumer(folder, port);
        await consumer.Subscribed;
        return consumer;
    }

    public Task ReceivedAsync(int count) => Eventually.IsTrueAsync(() => Received >= count, $"{count} messages have arrived ({Received})");

    /// <summary>Ends it and says what arrived on a stream.</summary>
    public async Task<(CloudSimStream Report, IReadOnlyList<Guid> Ids)> EndAsync(string stream = "alerts")
    {
        await StopAsync();
        return (Assert.Single(_store.Report(), row => row.Stream == stream), _store.Ids(stream));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
        _store.Dispose();
        await _errors.DisposeAsync();
    }

    private async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
