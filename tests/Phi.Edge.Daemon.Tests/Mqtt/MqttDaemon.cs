using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Tests.Voice;

namespace Phi.Edge.Daemon.Tests.Mqtt;

/// <summary>The MQTT part of the daemon, in a host of its own.</summary>
internal sealed class MqttDaemon : IAsyncDisposable
{
    private readonly IHost _host;

    public MqttDaemon(int port, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mqtt:Port"] = $"{port}",
            ["Mqtt:VehicleId"] = "car-1",
            ["Mqtt:BackOffMin"] = "00:00:00.02",
            ["Mqtt:BackOffMax"] = "00:00:00.2",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Mqtt:" + s.Key, (string?)s.Value)));
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<DaemonExit>().AddSingleton(Control).AddSingleton<IAlertControl>(Control);
        builder.Services.AddSingleton<IVoiceControl>(Voice);
        builder.Services.AddMqtt(builder.Configuration);
        _host = builder.Build();
    }

    public RecordingAlertControl Control { get; } = new();

    public RecordingVoiceControl Voice { get; } = new();

    public MqttStatus Status => Get<MqttConnection>().Status;

    public TimeSpan Now => TimeProvider.System.MonotonicNow();

    public static async Task<MqttDaemon> StartAsync(int port, params (string Key, string Value)[] settings)
    {
        var daemon = new MqttDaemon(port, settings);
        await daemon.StartAsync();
        return daemon;
    }

    public Task StartAsync() => _host.StartAsync();

    public Task StopAsync() => _host.StopAsync();

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public Task ConnectedAsync(int reconnects = 0) =>
        Eventually.IsTrueAsync(() => Status is { Connected: true } status && status.Reconnects >= reconnects, "the daemon is connected");

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
