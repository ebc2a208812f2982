using System.ComponentModel.DataAnnotations;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>Section <c>Outbox</c>: what is kept on the disk for the cloud until there is a connection.</summary>
internal sealed class OutboxOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Outbox";

    /// <summary>The destination that exists today.</summary>
    public const string Cloud = "cloud";

    /// <summary>Whether messages are stored at all.</summary>
    /// <value>Default true: what happens before a cloud is configured is not lost either.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>The database file.</summary>
    /// <value>Default <c>outbox.db</c> in the state folder (see <see cref="StateFolder"/>).</value>
    public string? Path { get; set; }

    /// <summary>
    /// Key that payloads are encrypted with on the disk: a file with 32 bytes in base64, or <c>credential:NAME</c> for one that systemd hands over.
    /// </summary>
    /// <value>Default none: not encrypted.</value>
    public string? KeyFile { get; set; }

    /// <summary>The key before: what is stored under it is brought under <see cref="KeyFile"/> at the next start; then it can go.</summary>
    /// <value>Default none.</value>
    public string? OldKeyFile { get; set; }

    /// <summary>Size at which the least valuable messages are given up, in bytes. Critical alerts may take up to a quarter more.</summary>
    /// <value>Default 64 MiB: about 100,000 messages. Range 256 KiB to 16 GiB.</value>
    [Range(256L << 10, 16L << 30)]
    public long MaxBytes { get; set; } = 64L << 20;

    /// <summary>Largest payload in bytes.</summary>
    /// <value>Default 131072, the limit of AWS IoT Core and of Greengrass. Range 1 KiB to 1 MiB.</value>
    [Range(1 << 10, 1 << 20)]
    public int MaxPayloadBytes { get; set; } = 128 << 10;

    /// <summary>Messages that wait in memory for the disk; then the least valuable is given up.</summary>
    /// <value>Default 1024. Range 16 to 65536.</value>
    [Range(16, 65536)]
    public int Queue { get; set; } = 1024;

    /// <summary>How long states and telemetry wait for others to share a write; anything more valuable ends the wait.</summary>
    /// <value>Default 0.1 s. Range 0 to 10 s.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan BatchWait { get; set; } = TimeSpan.FromSeconds(0.1);

    /// <summary>A write that takes longer means that the disk does not answer: health fails.</summary>
    /// <value>Default 5 s. Range 0.1 s to 5 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan StalledAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Pause between attempts to open a database that cannot be opened.</summary>
    /// <value>Default 5 s. Range 0.1 s to 5 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ReopenEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Undeliverable messages that are kept to be looked at; then the oldest is removed.</summary>
    /// <value>Default 1000. Range 0 to 100000.</value>
    [Range(0, 100_000)]
    public int DeadLetters { get; set; } = 1000;

    /// <summary>Age at which a critical alert is given up.</summary>
    /// <value>Default 30 days. Range 1 min to 365 days; the same for the others.</value>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan CriticalAlertLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Age at which any other alert is given up.</summary>
    /// <value>Default 7 days.</value>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan AlertLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Age at which an event is given up.</summary>
    /// <value>Default 7 days.</value>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan EventLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Age at which a state is given up.</summary>
    /// <value>Default 1 day.</value>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan StateLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Age at which telemetry is given up.</summary>
    /// <value>Default 1 day.</value>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan TelemetryLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Time between two stored health reports; a change is stored at once.</summary>
    /// <value>Default 60 s. Range 1 s to 1 day.</value>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan HealthEvery { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether the cloud gets the driver's state (eyes, head, PERCLOS) beside alerts. These are data about a person: off unless wanted.</summary>
    /// <value>Default false.</value>
    public bool DriverState { get; set; }

    /// <summary>Time between two stored driver states; a change of condition is stored at once.</summary>
    /// <value>Default 10 s. Range 0.1 s to 1 h.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan DriverStateEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Age at which a message of the class is given up.</summary>
    internal TimeSpan LifetimeOf(MessageClass messageClass) => messageClass switch
    {
        MessageClass.CriticalAlert => CriticalAlertLifetime,
        MessageClass.Alert => AlertLifetime,
        MessageClass.Event => EventLifetime,
        MessageClass.State => StateLifetime,
        _ => TelemetryLifetime,
    };
}
