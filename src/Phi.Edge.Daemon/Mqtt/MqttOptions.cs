using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Section <c>Mqtt</c>: the broker, and what goes over it.</summary>
internal sealed class MqttOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Mqtt";

    /// <summary>Broker to connect to, name or address.</summary>
    /// <value>Default none: the daemon itself is the broker, on loopback (see <see cref="Embedded"/>).</value>
    public string? Host { get; set; }

    /// <summary>TCP port of the broker, the daemon's own or the other.</summary>
    /// <value>Default 1883; with TLS usually 8883. Range 1 to 65535.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 1883;

    /// <summary>The car, as it stands in every topic.</summary>
    /// <value>Default <c>vehicle-1</c>. 1 to 64 letters, digits, dots, hyphens, underscores.</value>
    public string VehicleId { get; set; } = "vehicle-1";

    /// <summary>MQTT client id; must be unique at the broker.</summary>
    /// <value>Default <c>phi-edge-{VehicleId}</c>. At most 128 characters.</value>
    [StringLength(128)]
    public string? ClientId { get; set; }

    /// <summary>User at the broker. The daemon's own broker asks others for the same user and password.</summary>
    /// <value>Default none.</value>
    public string? UserName { get; set; }

    /// <summary>Password; prefer <see cref="PasswordFile"/>.</summary>
    /// <value>Default none.</value>
    public string? Password { get; set; }

    /// <summary>File that holds the password on its first line; read again at every connection.</summary>
    /// <value>Default none.</value>
    public string? PasswordFile { get; set; }

    /// <summary>Encryption.</summary>
    public MqttTlsOptions Tls { get; } = new();

    /// <summary>The daemon's own broker.</summary>
    public EmbeddedBrokerOptions Embedded { get; } = new();

    /// <summary>Silence after which the broker is asked whether it is there, and after 1.5 times of which it sends the last will.</summary>
    /// <value>Default 10 s. Range 1 s to 10 min.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for any answer of the broker; then the connection counts as lost.</summary>
    /// <value>Default 5 s. Range 0.1 s to 1 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Pause before the first new attempt; doubles with each failure, less up to half at random.</summary>
    /// <value>Default 0.5 s. Range 0.01 s to 1 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan BackOffMin { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest pause between attempts.</summary>
    /// <value>Default 30 s (as mosquitto's bridge). Range <see cref="BackOffMin"/> to 10 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan BackOffMax { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Alerts that wait while the broker is away; then the oldest is dropped and counted.</summary>
    /// <value>Default 64. Range 8 to 4096.</value>
    [Range(8, 4096)]
    public int AlertQueue { get; set; } = 64;

    /// <summary>Voice messages that wait while the broker is away; then the oldest is dropped and counted.</summary>
    /// <value>Default 32. Range 8 to 1024.</value>
    [Range(8, 1024)]
    public int VoiceQueue { get; set; } = 32;

    /// <summary>Signs that wait while the broker is away; then the oldest is dropped.</summary>
    /// <value>Default 32. Range 8 to 1024.</value>
    [Range(8, 1024)]
    public int SignQueue { get; set; } = 32;

    /// <summary>Road states per second; a change of limit or signs goes out at once.</summary>
    /// <value>Default 1. Range 0.1 to 30.</value>
    [Range(0.1, 30)]
    public double RoadStateRate { get; set; } = 1;

    /// <summary>Age at which a map's speed limit is forgotten.</summary>
    /// <value>Default 10 s. Range 1 s to 5 min.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan MapLimitStaleAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Driver states per second; a change of condition goes out at once.</summary>
    /// <value>Default 5. Range 0.1 to 60.</value>
    [Range(0.1, 60)]
    public double DriverStateRate { get; set; } = 5;

    /// <summary>Received messages that wait to be read; then the newest is refused and counted.</summary>
    /// <value>Default 32. Range 1 to 1024.</value>
    [Range(1, 1024)]
    public int InboundQueue { get; set; } = 32;

    /// <summary>Largest received message in bytes, but for vehicle signals (<see cref="MaxSignalsBytes"/>).</summary>
    /// <value>Default 4096. Range 128 to 65536.</value>
    [Range(128, 65536)]
    public int MaxInboundBytes { get; set; } = 4096;

    /// <summary>Largest received <c>vehicle/signals</c> message in bytes.</summary>
    /// <value>Default 32768 (200 signals with long paths need about 20 KB). Range 128 to 65536.</value>
    [Range(128, 65536)]
    public int MaxSignalsBytes { get; set; } = 32768;

    /// <summary>Signals that are kept; values of more are refused.</summary>
    /// <value>Default 1000 (VSS 6.0 has 1263 leaves). Range 10 to 10000.</value>
    [Range(10, 10000)]
    public int MaxSignals { get; set; } = 1000;

    /// <summary>Age at which a received vehicle signal becomes unknown. The ECU sends all once a minute, so this is a lost ECU, not a slow signal.</summary>
    /// <value>Default 5 min. Range 1 s to 24 h.</value>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan VehicleSignalsStaleAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Age at which a received vehicle state becomes unknown.</summary>
    /// <value>Default 2 s. Range 0.1 s to 1 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan VehicleStateStaleAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether the daemon is the broker.</summary>
    internal bool IsEmbedded => string.IsNullOrWhiteSpace(Host);

    /// <summary>The broker for messages to people.</summary>
    internal string Broker => IsEmbedded ? $"127.0.0.1:{Port} (own broker)" : $"{Host}:{Port}";
}
