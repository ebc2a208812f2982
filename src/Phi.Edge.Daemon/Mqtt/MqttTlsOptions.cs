namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Section <c>Mqtt:Tls</c>. All files are PEM and are read again at every connection.</summary>
internal sealed class MqttTlsOptions
{
    /// <summary>Whether the connection is encrypted (TLS 1.2 or 1.3).</summary>
    /// <value>Default false. Needs <see cref="MqttOptions.Host"/>: the daemon's own broker is on loopback.</value>
    public bool Enabled { get; set; }

    /// <summary>Certificates of the authorities that are trusted, and no others.</summary>
    /// <value>Default none: those of the system.</value>
    public string? CaFile { get; set; }

    /// <summary>The daemon's own certificate, for brokers that ask for one.</summary>
    /// <value>Default none.</value>
    public string? CertificateFile { get; set; }

    /// <summary>Private key of <see cref="CertificateFile"/>.</summary>
    /// <value>Default none: it is in the same file.</value>
    public string? KeyFile { get; set; }

    /// <summary>Name that must stand in the broker's certificate.</summary>
    /// <value>Default <see cref="MqttOptions.Host"/>.</value>
    public string? ServerName { get; set; }
}
