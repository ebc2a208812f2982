using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet.Protocol;
using MQTTnet.Server;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// The daemon's own broker: MQTT on loopback, everything bounded, retained messages in memory. On the topics that the daemon sends
/// nobody else may publish.
/// </summary>
internal sealed partial class EmbeddedBroker(
    IOptions<MqttOptions> options, MqttClientSettings self, Topics topics, TimeProvider time, ILogger<EmbeddedBroker> logger) : IDisposable
{
    private readonly ConnectionSlots _slots = new(options.Value.Embedded.MaxConnections, time);
    private MqttServer? _server;
    private volatile int _retained;

    /// <summary>Starts it, if the daemon is to be the broker.</summary>
    /// <exception cref="StartupException">The port cannot be had.</exception>
    public async Task StartAsync()
    {
        if (!options.Value.IsEmbedded || _server is not null)
        {
            return;
        }

        var server = Create(options.Value);
        try
        {
            await server.StartAsync();
        }
        catch (SocketException e)
        {
            server.Dispose();
            throw new StartupException(
                $"Mqtt:Port {options.Value.Port} cannot be used on 127.0.0.1 ({e.Message}). If another broker runs there, set Mqtt:Host to "
                + "127.0.0.1 to use it; else set Mqtt:Port to a free port.", ExitCodes.Unavailable, e);
        }

        _server = server;
        Started(logger, options.Value.Port);
    }

    public async Task StopAsync()
    {
        if (_server is { IsStarted: true } server)
        {
            await server.StopAsync(new MqttServerStopOptions());
        }
    }

    public void Dispose() => _server?.Dispose();

    private MqttServer Create(MqttOptions settings)
    {
        var server = new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None) // none: no second socket
            .WithDefaultEndpointPort(settings.Port)
            .WithMaxPendingMessagesPerClient(settings.Embedded.MaxPendingMessages)
            .WithPendingMessagesOverflowStrategy(MqttPendingMessagesOverflowStrategy.DropOldestQueuedMessage)
            .WithPersistentSessions(false)
            .Build());
        server.ValidatingConnectionAsync += ValidateAsync;
        server.ClientConnectedAsync += ConnectedAsync;
        server.ClientDisconnectedAsync += DisconnectedAsync;
        server.InterceptingPublishAsync += InterceptAsync;
        server.RetainedMessageChangedAsync += e =>
        {
            _retained = e.StoredRetainedMessages?.Count ?? 0;
            return Task.CompletedTask;
        };
        return server;
    }

    private Task ConnectedAsync(ClientConnectedEventArgs e)
    {
        _slots.Connected(e.ClientId);
        return Task.CompletedTask;
    }

    private Task DisconnectedAsync(ClientDisconnectedEventArgs e)
    {
        // After a takeover the id belongs to a newer connection.
        if (e.DisconnectType != MqttClientDisconnectType.Takeover)
        {
            _slots.Left(e.ClientId);
        }

        return Task.CompletedTask;
    }

    private Task ValidateAsync(ValidatingConnectionEventArgs e)
    {
        if (string.IsNullOrEmpty(e.ClientId))
        {
            // Clients without an id are legal, and mosquitto_sub is one; the library leaves naming them to us.
            e.AssignedClientIdentifier = $"client-{Guid.NewGuid():N}";
        }

        if (!HasCredentials(e))
        {
            e.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
        }
        else if (!_slots.TryReserve(e.AssignedClientIdentifier ?? e.ClientId!) && e.ClientId != self.ClientId)
        {
            e.ReasonCode = MqttConnectReasonCode.ServerBusy;
        }

        if (e.ReasonCode != MqttConnectReasonCode.Success)
        {
            RefusedClient(logger, e.ClientId, e.ReasonCode);
        }

        return Task.CompletedTask;
    }

    private bool HasCredentials(ValidatingConnectionEventArgs e)
    {
        var settings = options.Value;
        return settings.UserName is null
            || (e.UserName == settings.UserName
                && CryptographicOperations.FixedTimeEquals(e.RawPassword ?? [], Encoding.UTF8.GetBytes(MqttPassword.Read(settings))));
    }

    private Task InterceptAsync(InterceptingPublishEventArgs e)
    {
        var message = e.ApplicationMessage;
        if (e.ClientId == self.ClientId || message is null)
        {
            return Task.CompletedTask;
        }

        var bounds = options.Value.Embedded;
        var refusal = topics.IsOutbound(message.Topic) ? MqttPubAckReasonCode.NotAuthorized
            : message.Payload.Length > bounds.MaxMessageBytes ? MqttPubAckReasonCode.QuotaExceeded
            : message.Retain && message.Payload.Length > 0 && _retained >= bounds.MaxRetained ? MqttPubAckReasonCode.QuotaExceeded
            : MqttPubAckReasonCode.Success;
        if (refusal != MqttPubAckReasonCode.Success)
        {
            e.ProcessPublish = false;
            e.Response.ReasonCode = refusal;
            RefusedMessage(logger, e.ClientId, message.Topic, refusal);
        }

        return Task.CompletedTask;
    }
}
