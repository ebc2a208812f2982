using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Section <c>Mqtt:Embedded</c>: bounds of the daemon's own broker.</summary>
internal sealed class EmbeddedBrokerOptions
{
    /// <summary>Clients at the same time; more are refused.</summary>
    /// <value>Default 16. Range 2 to 256.</value>
    [Range(2, 256)]
    public int MaxConnections { get; set; } = 16;

    /// <summary>Messages that wait for one slow client; then its oldest is dropped.</summary>
    /// <value>Default 256. Range 16 to 10000.</value>
    [Range(16, 10000)]
    public int MaxPendingMessages { get; set; } = 256;

    /// <summary>Topics with a retained message; more are refused.</summary>
    /// <value>Default 256. Range 16 to 10000.</value>
    [Range(16, 10000)]
    public int MaxRetained { get; set; } = 256;

    /// <summary>Largest message in bytes; more are refused.</summary>
    /// <value>Default 65536. Range 1024 to 1048576.</value>
    [Range(1024, 1048576)]
    public int MaxMessageBytes { get; set; } = 65536;
}
