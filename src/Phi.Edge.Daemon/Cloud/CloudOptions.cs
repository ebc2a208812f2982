using System.ComponentModel.DataAnnotations;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>Section <c>Cloud</c>: the broker that gets what the outbox holds.</summary>
internal sealed class CloudOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Cloud";

    /// <summary>Broker in the cloud, name or address.</summary>
    /// <value>Default none: nothing leaves the car.</value>
    public string? Host { get; set; }

    /// <summary>Its TCP port.</summary>
    /// <value>Default 8883. Range 1 to 65535.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 8883;

    /// <summary>MQTT client id: unique at the broker, and the same for ever, since the session belongs to it.</summary>
    /// <value>Default <c>phi-edge-{VehicleId}</c>. At most 128 characters.</value>
    [StringLength(128)]
    public string? ClientId { get; set; }

    /// <summary>User at the broker.</summary>
    /// <value>Default none.</value>
    public string? UserName { get; set; }

    /// <summary>Password or token; prefer <see cref="PasswordFile"/>.</summary>
    /// <value>Default none.</value>
    public string? Password { get; set; }

    /// <summary>File with the password or token on its first line; read again at every connection, so a token can be renewed.</summary>
    /// <value>Default none.</value>
    public string? PasswordFile { get; set; }

    /// <summary>Encryption, on by default; may be off for a broker on loopback only.</summary>
    public MqttTlsOptions Tls { get; } = new() { Enabled = true };

    /// <summary>What stands before every topic, for brokers that are shared with others.</summary>
    /// <value>Default none. At most 128 characters, without <c>+</c>, <c>#</c> and a slash at either end.</value>
    [StringLength(128)]
    public string? TopicPrefix { get; set; }

    /// <summary>
    /// Whether the cloud may ask this car for diagnostics and change its log level and some settings of the link (<c>control/cloud/...</c>). Whoever may
    /// publish there at the broker may do that: off unless wanted.
    /// </summary>
    /// <value>Default false.</value>
    public bool DownLink { get; set; }

    /// <summary>
    /// Whether the broker shall keep the last availability for those who subscribe later. A broker that says that it keeps nothing is not asked again;
    /// for one that only hangs up, switch it off.
    /// </summary>
    /// <value>Default true.</value>
    public bool Retain { get; set; } = true;

    /// <summary>How events are put into messages.</summary>
    /// <value>Default <see cref="CloudEventsMode.Binary"/>.</value>
    public CloudEventsMode Events { get; set; }

    /// <summary>Silence after which the broker is asked whether it is there. Long, for the sake of mobile networks and batteries.</summary>
    /// <value>Default 60 s. Range 1 s to 20 min.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:20:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest wait for any answer of the broker; then the connection counts as lost.</summary>
    /// <value>Default 20 s. Range 0.1 s to 5 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Pause before the first new attempt; doubles with each failure, less up to half at random.</summary>
    /// <value>Default 1 s. Range 0.01 s to 10 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan BackOffMin { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause between attempts.</summary>
    /// <value>Default 2 min: a million cars then make about 11,000 attempts a second at a dead broker. Range <see cref="BackOffMin"/> to 1 h.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan BackOffMax { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the broker keeps the session, with what it has for this car, after the connection is gone.</summary>
    /// <value>Default 7 days. Range 0 to 365 days; the broker may allow less.</value>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan SessionExpiry { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Messages sent but not yet confirmed by the broker. The broker's own limit (receive maximum) counts if it is lower.</summary>
    /// <value>Default 64. Range 1 to 1024.</value>
    [Range(1, 1024)]
    public int InFlight { get; set; } = 64;

    /// <summary>Bytes per second at most, averaged over a few seconds; critical alerts never wait for it. 0 for no limit.</summary>
    /// <value>Default 0. Range 0 or 100 to 1 GB.</value>
    [Range(0, 1_000_000_000)]
    public int MaxBytesPerSecond { get; set; }

    /// <summary>Whether the connection costs by the byte: then only what is worth it is sent (<see cref="MeteredClass"/>).</summary>
    /// <value>Default false.</value>
    public bool Metered { get; set; }

    /// <summary>A file that makes the connection metered while it exists: for a script of the system that knows the network in use.</summary>
    /// <value>Default none.</value>
    public string? MeteredFile { get; set; }

    /// <summary>The least valuable class that is sent over a metered connection; the rest waits.</summary>
    /// <value>Default <see cref="MessageClass.Alert"/>.</value>
    public MessageClass MeteredClass { get; set; } = MessageClass.Alert;

    /// <summary>Failed deliveries of a message that the broker refuses, without saying that it will always do; then it is undeliverable.</summary>
    /// <value>Default 20 (about an hour). Range 1 to 1000.</value>
    [Range(1, 1000)]
    public int MaxAttempts { get; set; } = 20;

    /// <summary>Time without a connection after which health is degraded: tunnels and garages are no illness.</summary>
    /// <value>Default 10 min. Range 0 to 365 days.</value>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan DegradedAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Time between two announcements of the backlog on <c>cloud/state</c> while nothing else changes.</summary>
    /// <value>Default 30 s. Range 0.1 s to 1 h.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan AnnounceEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether there is a cloud.</summary>
    internal bool IsUsed => !string.IsNullOrWhiteSpace(Host);

    /// <summary>The broker for messages to people.</summary>
    internal string Broker => $"{Host}:{Port}";
}
