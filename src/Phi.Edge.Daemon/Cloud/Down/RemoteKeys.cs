using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>
/// The settings the cloud may change: how much is sent, when, and how long it is kept. Everything else is refused: no threshold that decides what a driver
/// hears, nothing that says to whom the car talks or how it proves who it is, nothing that makes it send more about a person, and nothing that could
/// cut the link it came over for good. All of these are read at each use, so a change needs no restart.
/// </summary>
internal static class RemoteKeys
{
    /// <summary>Options type by <c>Section:Key</c>.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase)
    {
        ["Cloud:AnnounceEvery"] = typeof(CloudOptions),
        ["Cloud:DegradedAfter"] = typeof(CloudOptions),
        ["Cloud:InFlight"] = typeof(CloudOptions), // from the next connection on
        ["Cloud:KeepAlive"] = typeof(CloudOptions), // the same
        ["Cloud:MaxBytesPerSecond"] = typeof(CloudOptions),
        ["Cloud:Metered"] = typeof(CloudOptions),
        ["Cloud:MeteredClass"] = typeof(CloudOptions),
        ["Outbox:AlertLifetime"] = typeof(OutboxOptions),
        ["Outbox:DeadLetters"] = typeof(OutboxOptions),
        ["Outbox:DriverStateEvery"] = typeof(OutboxOptions), // whether it is sent at all is not the cloud's to say
        ["Outbox:EventLifetime"] = typeof(OutboxOptions),
        ["Outbox:HealthEvery"] = typeof(OutboxOptions),
        ["Outbox:StateLifetime"] = typeof(OutboxOptions),
        ["Outbox:TelemetryLifetime"] = typeof(OutboxOptions),
    };

    /// <summary>The name of the property of a key.</summary>
    public static string Property(string key) => All.Keys.First(known => known.Equals(key, StringComparison.OrdinalIgnoreCase)).Split(':')[1];
}
