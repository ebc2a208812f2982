using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Tests.Voice;
using Phi.Edge.Daemon.Vehicle;
using Phi.Edge.Daemon.Vehicle.Kuksa;

namespace Phi.Edge.Daemon.Tests.Vehicle;

/// <summary>MQTT and vehicle signals, in a host of their own.</summary>
internal sealed class VehicleDaemon : IAsyncDisposable
{
    private readonly IHost _host;

    private VehicleDaemon(IEnumerable<(string Key, string Value)> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mqtt:VehicleId"] = "car-1", ["Mqtt:BackOffMin"] = "00:00:00.02", ["Mqtt:BackOffMax"] = "00:00:00.2",
            ["Kuksa:BackOffMin"] = "00:00:00.02", ["Kuksa:BackOffMax"] = "00:00:00.2", ["Vss:Interval"] = "00:00:00.05",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<DaemonExit>().AddSingleton<IAlertControl>(new RecordingAlertControl());
        builder.Services.AddSingleton<IVoiceControl>(new RecordingVoiceControl());
        builder.Services.AddMqtt(builder.Configuration).AddVehicle(builder.Configuration);
        builder.Services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(Logs)));
        _host = builder.Build();
    }

    public FakeLogCollector Logs { get; } = FakeLogCollector.Create(new FakeLogCollectorOptions());

    public VehicleState Vehicle => Get<IVehicleState>().Current;

    public KuksaState Kuksa => Get<KuksaStatus>().State;

    public static async Task<VehicleDaemon> StartAsync(params (string Key, string Value)[] settings)
    {
        var daemon = new VehicleDaemon(settings);
        await daemon._host.StartAsync();
        return daemon;
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public T? Find<T>() where T : class => _host.Services.GetService<T>();

    /// <summary>Messages of the log with this id.</summary>
    public IReadOnlyList<string> Logged(int id) => [.. Logs.GetSnapshot().Where(record => record.Id.Id == id).Select(record => record.Message)];

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
