using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Vehicle.Kuksa;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;
using Value = Phi.Edge.Daemon.Vehicle.Kuksa.Protocol.Value;

namespace Phi.Edge.Daemon.Tests.Vehicle.Kuksa;

/// <summary>A databroker on loopback that speaks as much of kuksa.val.v2 as the daemon uses.</summary>
internal sealed class FakeDatabroker : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Channel<SubscribeResponse>, bool> _subscribers = [];
    private readonly X509Certificate2? _certificate;
    private WebApplication? _app;

    private FakeDatabroker(X509Certificate2? certificate)
    {
        _certificate = certificate;
        foreach (var path in KuksaPaths.All.Keys)
        {
            Units[path] = "";
        }
    }

    public int Port { get; } = Ports.Free();

    /// <summary>The paths it knows, with their units.</summary>
    public ConcurrentDictionary<string, string> Units { get; } = [];

    /// <summary>Values it has; a path without one has none yet.</summary>
    public ConcurrentDictionary<string, Datapoint> Values { get; } = [];

    /// <summary>What was published to it.</summary>
    public ConcurrentQueue<(string Path, Value? Value)> Published { get; } = [];

    /// <summary>Token it asks for; null for none.</summary>
    public string? Token { get; set; }

    /// <summary>It takes calls and never answers.</summary>
    public bool Silent { get; set; }

    /// <summary>Bytes it adds to the first answer of a subscription.</summary>
    public int Padding { get; set; }

    public int Subscriptions { get; private set; }

    public IReadOnlyList<string> Subscribed { get; private set; } = [];

    public CancellationTokenSource Stopping { get; private set; } = new();

    public static async Task<FakeDatabroker> StartAsync(X509Certificate2? certificate = null)
    {
        var broker = new FakeDatabroker(certificate);
        await broker.StartAgainAsync();
        return broker;
    }

    public async Task StartAgainAsync()
    {
        Stopping = new CancellationTokenSource();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(this).AddGrpc();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            if (_certificate is not null)
            {
                listen.UseHttps(_certificate);
            }
        }));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.MapGrpcService<FakeVal>();
        await _app.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await Stopping.CancelAsync();
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    /// <summary>Sets a value and tells whoever has subscribed.</summary>
    public void Set(string path, Value? value, DateTimeOffset? at = null)
    {
        var point = new Datapoint { Timestamp = Timestamp.FromDateTimeOffset(at ?? TimeProvider.System.GetUtcNow()), Value = value };
        Values[path] = point;
        foreach (var subscriber in _subscribers.Keys)
        {
            subscriber.Writer.TryWrite(new SubscribeResponse { Entries = { [path] = point } });
        }
    }

    public Channel<SubscribeResponse> Subscribe(IReadOnlyList<string> paths)
    {
        var channel = Channel.CreateBounded<SubscribeResponse>(1000);
        var first = new SubscribeResponse();
        foreach (var path in paths)
        {
            first.Entries[path] = Values.GetValueOrDefault(path) ?? new Datapoint();
        }

        if (Padding > 0)
        {
            first.Entries["Vehicle.Padding"] = new Datapoint { Value = new Value { String = new string('x', Padding) } };
        }

        channel.Writer.TryWrite(first);
        _subscribers[channel] = true;
        (Subscribed, Subscriptions) = (paths, Subscriptions + 1);
        return channel;
    }

    public void Unsubscribe(Channel<SubscribeResponse> channel) => _subscribers.TryRemove(channel, out _);

    public async ValueTask DisposeAsync() => await StopAsync();
}
