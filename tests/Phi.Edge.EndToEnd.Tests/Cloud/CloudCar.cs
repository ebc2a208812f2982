using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Daemon.Cloud.Down;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.EndToEnd.Tests.Mqtt;
using Phi.Edge.EndToEnd.Tests.Running;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

/// <summary>The daemon's own broker, its outbox and its way to the cloud, in a host of their own.</summary>
internal sealed class CloudCar : IAsyncDisposable
{
    private readonly IHost _host;
    private long _episode;

    private CloudCar(string folder, int port, (string Key, string Value)[] settings)
    {
        LocalPort = LoopbackPort.Free();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mqtt:VehicleId"] = "car-1", ["Mqtt:Port"] = $"{LocalPort}",
            ["Outbox:Enabled"] = "true", ["Outbox:Path"] = Path.Combine(folder, "outbox.db"), ["Outbox:ReopenEvery"] = "00:00:00.2",
            ["Cloud:Host"] = "127.0.0.1", ["Cloud:Port"] = $"{port}", ["Cloud:Tls:Enabled"] = "false",
            ["Cloud:BackOffMin"] = "00:00:00.02", ["Cloud:BackOffMax"] = "00:00:00.2", ["Cloud:Timeout"] = "00:00:02",
            ["Cloud:AnnounceEvery"] = "00:00:00.1",
        });
        ((IConfigurationBuilder)builder.Configuration).Add(new RemoteSettings());
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<DaemonExit>().AddSingleton<IAlertControl, SilentAlertControl>();
        builder.Services.GetSections();
        builder.Services.AddMqtt(builder.Configuration).AddOutbox(builder.Configuration).AddCloud(builder.Configuration);
        _host = builder.Build();
    }

    /// <summary>Port of the car's own broker.</summary>
    public int LocalPort { get; }

    public CloudLink Link => Get<CloudStatus>().Link;

    /// <param name="folder">Where the outbox is.</param>
    /// <param name="port">Of the broker in the cloud.</param>
    /// <param name="settings">Section:Key and value.</param>
    public static Task<CloudCar> StartAsync(string folder, int port, params (string Key, string Value)[] settings) =>
        StartAsync(folder, port, _ => { }, settings);

    /// <param name="folder">Where the outbox is.</param>
    /// <param name="port">Of the broker in the cloud.</param>
    /// <param name="prepare">Called before the outbox is opened.</param>
    /// <param name="settings">Section:Key and value.</param>
    public static async Task<CloudCar> StartAsync(string folder, int port, Action<OutboxWriter> prepare, params (string Key, string Value)[] settings)
    {
        var car = new CloudCar(folder, port, settings);
        prepare(car.Get<OutboxWriter>());
        await car._host.StartAsync();
        return car;
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Raises alerts, each of an episode of its own.</summary>
    public void Raise(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var alert = Events.Alert(++_episode, TimeProvider.System.MonotonicNow());
            foreach (var sink in _host.Services.GetServices<IAlertSink>())
            {
                sink.Publish(alert);
            }
        }
    }

    /// <summary>Stores alerts, and waits until they are on the disk.</summary>
    public async Task<Guid[]> StoreAsync(int count)
    {
        var outbox = Get<IOutbox>();
        var ids = new List<Guid>();
        for (var done = 0; done < count;)
        {
            var some = Math.Min(500, count - done);
            var messages = Enumerable.Range(done, some).Select(i => new OutboxMessage
            {
                Id = Guid.CreateVersion7(), Class = MessageClass.Alert, Stream = "alerts", Topic = "phi-edge/v1/car-1/alert/test",
                Type = "edge.phi.alert.v1", Payload = System.Text.Encoding.UTF8.GetBytes($$"""{"number":{{i}}}"""),
            }).ToList();
            var results = await Task.WhenAll(messages.Select(message => outbox.Append(message.Class, () => message)));
            Assert.All(results, result => Assert.True(result.IsStored));
            ids.AddRange(messages.Select(message => message.Id));
            done += some;
        }

        return [.. ids];
    }

    public Task ConnectedAsync(int connections = 1) =>
        Eventually.IsTrueAsync(() => Link is { Connected: true } link && link.Connections >= connections, "the cloud is connected");

    public async Task<int> WaitingAsync() => (await Get<IOutbox>().Peek(OutboxOptions.Cloud, new PeekRequest(100_000))).Count;

    public async Task EmptyAsync(int but = 0)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var i = 0; await WaitingAsync() > but; i++)
        {
            Assert.True(i < 1000, "the outbox does not become empty");
            await timer.WaitForNextTickAsync();
        }
    }

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
