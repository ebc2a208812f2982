using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Daemon.Cloud.Down;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Tests.Outbox;

namespace Phi.Edge.Daemon.Tests.Cloud.Down;

/// <summary>What carries out the cloud's messages, as the daemon makes it, without a connection.</summary>
internal sealed class DownLinkParts : IDisposable
{
    private readonly ServiceProvider _services;

    public DownLinkParts(string folder, params (string Key, string Value)[] stronger)
    {
        var remote = new RemoteSettings();
        remote.Restore(Path.Combine(folder, "cloud-settings.json"));
        Problem = remote.Problem;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mqtt:VehicleId"] = "car-1", ["Outbox:Path"] = Path.Combine(folder, "outbox.db"), ["Cloud:Host"] = "127.0.0.1", ["Cloud:Tls:Enabled"] = "false",
            ["Cloud:UserName"] = "u", ["Cloud:Password"] = "geheim", ["Cloud:DownLink"] = "true",
        }).Add(remote).AddInMemoryCollection(stronger.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IAlertControl, RecordingAlertControl>().AddSingleton<DaemonExit>()
            .AddMqtt(configuration).AddOutbox(configuration).AddCloud(configuration).AddSingleton<IOutbox, RecordingOutbox>().BuildServiceProvider();
    }

    public string? Problem { get; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<CloudReplyMessage> AskAsync(string name, string json) =>
        Get<CloudRequests>().AnswerAsync("control/cloud/" + name, System.Text.Encoding.UTF8.GetBytes(json));

    public void Dispose() => _services.Dispose();
}
