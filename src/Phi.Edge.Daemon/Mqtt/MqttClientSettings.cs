using System.Text.Json;
using Microsoft.Extensions.Options;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>How the daemon presents itself to the broker. MQTT 5 only: expiry and CloudEvents attributes need it.</summary>
internal sealed class MqttClientSettings(IOptions<MqttOptions> options, Topics topics, EventMessage events)
{
    private const uint PacketOverhead = 1024;

    /// <summary>
    /// The client id. At another broker it stays the same, so that a new connection ends a half-dead old one; at our own it cannot be guessed,
    /// because it is what lets us, and nobody else, publish on our topics.
    /// </summary>
    public string ClientId { get; } = options.Value.ClientId
        ?? $"phi-edge-{topics.VehicleId}{(options.Value.IsEmbedded ? "-" + Guid.NewGuid().ToString("N") : "")}";

    /// <summary>Reads password and certificate files anew.</summary>
    public MqttClientOptions Create()
    {
        var settings = options.Value;
        var host = settings.IsEmbedded ? "127.0.0.1" : settings.Host!;
        var builder = new MqttClientOptionsBuilder()
            .WithTcpServer(host, settings.Port)
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithClientId(ClientId)
            .WithCleanStart() // what was sent to us while we were away is too late
            .WithKeepAlivePeriod(settings.KeepAlive)
            .WithTimeout(settings.Timeout)
            .WithMaximumPacketSize((uint)Math.Max(settings.MaxInboundBytes, settings.MaxSignalsBytes) + PacketOverhead);
        if (settings.UserName is { } user)
        {
            builder.WithCredentials(user, MqttPassword.Read(settings));
        }

        if (settings.Tls.Enabled)
        {
            builder.WithTlsOptions(tls => MqttTls.Apply(tls, settings.Tls, host));
        }

        return WithLastWill(builder.Build());
    }

    private MqttClientOptions WithLastWill(MqttClientOptions client)
    {
        var definition = Topics.AvailabilityTopic;
        var offline = new AvailabilityMessage { Status = Availability.Offline, Reason = AvailabilityReason.ConnectionLost };
        client.WillTopic = topics.Availability;
        client.WillPayload = JsonSerializer.SerializeToUtf8Bytes(offline, WireJson.Default.AvailabilityMessage);
        client.WillPayloadFormatIndicator = MqttPayloadFormatIndicator.CharacterData;
        client.WillContentType = EventMessage.ContentType;
        client.WillQualityOfServiceLevel = (MqttQualityOfServiceLevel)definition.QualityOfService;
        client.WillRetain = definition.Retain;
        client.WillUserProperties = events.Attributes(definition, Guid.NewGuid(), null, timed: false);
        return client;
    }
}
