using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Bench;

/// <summary>The daemon's outbox and its way to the cloud, without the rest of it.</summary>
internal sealed class BenchCar : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IHostedService[] _hosted;

    private BenchCar(string database, int? port, (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mqtt:VehicleId"] = "bench", ["Outbox:Path"] = database, ["Cloud:Host"] = port is null ? null : "127.0.0.1", ["Cloud:Port"] = $"{port ?? 1}",
            ["Cloud:Tls:Enabled"] = "false", ["Cloud:BackOffMin"] = "00:00:00.05", ["Cloud:BackOffMax"] = "00:00:00.5",
        }).AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        _services = services.AddMqtt(configuration).AddOutbox(configuration).AddCloud(configuration).BuildServiceProvider();
        _hosted = [.. services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType is { } type && Runs(type))
            .Select(s => (IHostedService)ActivatorUtilities.CreateInstance(_services, s.ImplementationType!))];
        Outbox = _services.GetRequiredService<IOutbox>();
    }

    public IOutbox Outbox { get; }

    public CloudStatus? Cloud => _services.GetService<CloudStatus>();

    public OutboxStatus Status => _services.GetRequiredService<OutboxStatus>();

    /// <param name="database">The database file.</param>
    /// <param name="port">Port of the broker; null for none.</param>
    /// <param name="settings">Section:Key and value.</param>
    public static async Task<BenchCar> StartAsync(string database, int? port, params (string Key, string Value)[] settings)
    {
        var car = new BenchCar(database, port, settings);
        foreach (var service in car._hosted)
        {
            await service.StartAsync(CancellationToken.None);
        }

        return car;
    }

    public static OutboxMessage Message(MessageClass messageClass, string stream, string text) => new()
    {
        Id = Guid.CreateVersion7(), Class = messageClass, Stream = stream, Topic = $"phi-edge/v1/bench/{stream}",
        Type = "edge.phi.bench.v1", Payload = Encoding.UTF8.GetBytes(text),
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _hosted.Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    private static bool Runs(Type type) => type == typeof(OutboxService) || type == typeof(CloudService);
}
