using System.Text.Json;
using Microsoft.Extensions.Options;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>How the daemon presents itself to the broker in the cloud: MQTT 5, a session that outlives the connection, a last will.</summary>
internal sealed class CloudClientSettings(IOptions<CloudOptions> options, Topics topics, EventMessage events)
{
    private const uint LongestWillDelaySeconds = 30;
    private const uint LargestPacket = 256 << 10;

    // Messages of the cloud that wait for the car at a time; the rest waits at the broker.
    private const ushort MostUnconfirmed = 8;

    // Set by the link's task, read by it.
    private bool _refused;

    /// <summary>Whether the broker is asked to keep the last availability: not when it has said that it keeps nothing.</summary>
    public bool Retains => options.Value.Retain && !_refused;

    /// <summary>The broker keeps no retained messages (Azure Event Grid's may be one): from now on it is not asked to.</summary>
    public void RetainRefused() => _refused = true;

    /// <summary>A topic as it is called there.</summary>
    public string TopicOf(string topic) => options.Value.TopicPrefix is { } prefix ? $"{prefix}/{topic}" : topic;

    /// <summary>Reads password and certificate files anew.</summary>
    public MqttClientOptions Create()
    {
        var settings = options.Value;
        var builder = new MqttClientOptionsBuilder()
            .WithTcpServer(settings.Host!, settings.Port)
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithClientId(settings.ClientId ?? $"phi-edge-{topics.VehicleId}")
            .WithCleanStart(false)
            .WithSessionExpiryInterval((uint)settings.SessionExpiry.TotalSeconds)
            .WithKeepAlivePeriod(settings.KeepAlive)
            .WithTimeout(settings.Timeout)
            .WithMaximumPacketSize(LargestPacket)
            .WithReceiveMaximum(MostUnconfirmed);
        if (settings.UserName is { } user)
        {
            builder.WithCredentials(user, settings.PasswordFile is { } file ? MqttPassword.FirstLine(file) : settings.Password ?? "");
        }

        if (settings.Tls.Enabled)
        {
            builder.WithTlsOptions(tls => MqttTls.Apply(tls, settings.Tls, settings.Host!));
        }

        return WithLastWill(builder.Build(), settings);
    }

    // Later than a short break of the connection takes: a tunnel is no news.
    private MqttClientOptions WithLastWill(MqttClientOptions client, CloudOptions settings)
    {
        var offline = new AvailabilityMessage { Status = Availability.Offline, Reason = AvailabilityReason.ConnectionLost };
        client.WillTopic = TopicOf(topics.Availability);
        client.WillPayload = JsonSerializer.SerializeToUtf8Bytes(offline, WireJson.Default.AvailabilityMessage);
        client.WillPayloadFormatIndicator = MqttPayloadFormatIndicator.CharacterData;
        client.WillContentType = EventMessage.ContentType;
        client.WillQualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce;
        client.WillRetain = Retains;
        client.WillDelayInterval = Math.Min(LongestWillDelaySeconds, (uint)settings.SessionExpiry.TotalSeconds);
        client.WillUserProperties = events.Attributes(Topics.AvailabilityTopic, Guid.NewGuid(), null, timed: false);
        return client;
    }
}
