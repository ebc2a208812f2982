using System.ComponentModel.DataAnnotations;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>Section <c>Kuksa</c>: an Eclipse KUKSA databroker (gRPC, <c>kuksa.val.v2</c>) that tells how the car moves.</summary>
internal sealed class KuksaOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Kuksa";

    /// <summary>Databroker to connect to, name or address.</summary>
    /// <value>Default none: no databroker.</value>
    public string? Host { get; set; }

    /// <summary>TCP port of the databroker.</summary>
    /// <value>Default 55555, the databroker's own. Range 1 to 65535.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 55555;

    /// <summary>Encryption.</summary>
    public MqttTlsOptions Tls { get; } = new();

    /// <summary>File with the token (JWT) on its first line; read again at every connection, so it can be renewed. Needs TLS, but for loopback.</summary>
    /// <value>Default none: the databroker asks for none.</value>
    public string? TokenFile { get; set; }

    /// <summary>Whether the signals of <c>vss/...</c> are published to the databroker as well. It has to know our overlay, and the token has to allow it.</summary>
    /// <value>Default false.</value>
    public bool Publish { get; set; }

    /// <summary>Longest wait for any answer; then the connection counts as lost.</summary>
    /// <value>Default 5 s. Range 0.1 s to 1 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Silence of the connection after which the databroker is asked whether it is there (HTTP/2 ping).</summary>
    /// <value>Default 5 s. Range 1 s to 10 min.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Pause before the first new attempt; doubles with each failure, less up to half at random.</summary>
    /// <value>Default 0.5 s. Range 0.01 s to 1 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan BackOffMin { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest pause between attempts.</summary>
    /// <value>Default 30 s, as for MQTT. Range <see cref="BackOffMin"/> to 10 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan BackOffMax { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Age at which a speed becomes unknown. Whoever feeds the databroker must send the speed more often, also when it stays the same.</summary>
    /// <value>Default 2 s, as for <c>vehicle/state</c>. Range 0.1 s to 1 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan SpeedStaleAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Age at which a position becomes unknown.</summary>
    /// <value>Default 5 s (receivers tell it once a second, or more often). Range 0.1 s to 10 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan PositionStaleAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gear and ignition are sent on change only, and hold while the subscription lives. This long after it was lost they become unknown.</summary>
    /// <value>Default 2 s. Range 0 to 10 min.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan StateStaleAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Largest message that is received, in bytes; a larger one ends the connection.</summary>
    /// <value>Default 65536 (our eight signals need less than 1 KB). Range 4096 to 4194304.</value>
    [Range(4096, 4194304)]
    public int MaxMessageBytes { get; set; } = 65536;

    /// <summary>Whether there is a databroker.</summary>
    internal bool IsUsed => !string.IsNullOrWhiteSpace(Host);

    /// <summary>The databroker for messages to people.</summary>
    internal string Server => $"{Host}:{Port}";
}
