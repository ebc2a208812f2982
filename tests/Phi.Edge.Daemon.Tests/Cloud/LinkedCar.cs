using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Tests.Cloud;

/// <summary>The outbox and the link as the daemon makes them, without the rest of it.</summary>
internal sealed class LinkedCar : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-linked-").FullName;
    private readonly ServiceProvider _services;
    private readonly IHostedService[] _hosted;

    private LinkedCar(int port, (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mqtt:VehicleId"] = "car-1", ["Outbox:Path"] = Path.Combine(_folder, "outbox.db"), ["Cloud:Host"] = "127.0.0.1", ["Cloud:Port"] = $"{port}",
            ["Cloud:Tls:Enabled"] = "false", ["Cloud:BackOffMin"] = "00:00:00.01", ["Cloud:BackOffMax"] = "00:00:00.1",
        }).AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        _services = services.AddMqtt(configuration).AddOutbox(configuration).AddCloud(configuration).BuildServiceProvider();
        _hosted = [ActivatorUtilities.CreateInstance<OutboxService>(_services), ActivatorUtilities.CreateInstance<CloudService>(_services)];
    }

    public CloudStatus Status => _services.GetRequiredService<CloudStatus>();

    public static async Task<LinkedCar> StartAsync(int port, params (string Key, string Value)[] settings)
    {
        var car = new LinkedCar(port, settings);
        foreach (var service in car._hosted)
        {
            await service.StartAsync(CancellationToken.None);
        }

        return car;
    }

    public async Task AppendAsync(params OutboxMessage[] messages)
    {
        var outbox = _services.GetRequiredService<IOutbox>();
        var results = await Task.WhenAll(messages.Select(message => outbox.Append(message.Class, () => message)));
        Assert.All(results, result => Assert.True(result.IsStored));
    }

    /// <summary>The undeliverable, read beside the running outbox.</summary>
    public async Task<IReadOnlyList<DeadLetter>> DeadAsync()
    {
        IReadOnlyList<DeadLetter> dead = [];
        await Mqtt.Eventually.IsTrueAsync(() => (dead = Read()).Count > 0, "one is undeliverable");
        return dead;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _hosted.Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private IReadOnlyList<DeadLetter> Read()
    {
        using var store = OutboxStore.Open(Path.Combine(_folder, "outbox.db"), new OutboxOptions(), TimeProvider.System, destinations: null);
        return store.ListDead(10);
    }
}
