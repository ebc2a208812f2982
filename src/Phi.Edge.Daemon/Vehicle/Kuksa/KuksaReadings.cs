using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;
using Timestamp = Google.Protobuf.WellKnownTypes.Timestamp;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>
/// What the databroker has told, and how old it is. An update counts from its arrival, as everywhere. The first values of a subscription may be old:
/// the databroker keeps what a dead feeder once said. They count from their time stamp, and one that was seen before from when it was seen, so that
/// connecting again does not make a value young. Used by one loop.
/// </summary>
internal sealed class KuksaReadings(KuksaOptions options)
{
    private readonly Dictionary<KuksaSignal, Reading> _readings = [];
    private TimeSpan? _lostAt = TimeSpan.MinValue;

    /// <summary>Values that were sent and could not be used.</summary>
    public long Refused { get; private set; }

    /// <summary>Takes a value.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="point">Its value with its time stamp.</param>
    /// <param name="factor">From its unit to ours.</param>
    /// <param name="now">Arrival (monotonic).</param>
    /// <param name="utc">Arrival by the wall clock.</param>
    /// <param name="first">It is among the first values of a subscription.</param>
    public void Take(KuksaSignal signal, Datapoint? point, double factor, TimeSpan now, DateTimeOffset utc, bool first)
    {
        _lostAt = null;
        var value = KuksaValues.Read(signal, point?.Value, factor);
        Refused += value is null && point?.Value is { TypedValueCase: not Value.TypedValueOneofCase.None } ? 1 : 0;
        var stamp = point?.Timestamp;
        var seen = _readings.TryGetValue(signal, out var before) && stamp is not null && stamp.Equals(before.Stamp);
        var at = seen ? before.At : first ? now - Age(stamp, utc) : now;
        _readings[signal] = new Reading(value, at, stamp);
    }

    /// <summary>The subscription has ended.</summary>
    public void Lost(TimeSpan now) => _lostAt ??= now;

    /// <summary>What can be said now.</summary>
    public VehicleObservation Observe(TimeSpan now) => new()
    {
        SpeedKmh = Measured(KuksaSignal.Speed, options.SpeedStaleAfter, value => (float)value),
        Ignition = Held(KuksaSignal.Ignition, value => (IgnitionState)value),
        Gear = Held(KuksaSignal.SelectedGear, value => (Gear)value) ?? Held(KuksaSignal.CurrentGear, value => (Gear)value),
        Position = Position(now),
    };

    private Observed<VehiclePosition>? Position(TimeSpan now) =>
        Measured(KuksaSignal.Latitude, options.PositionStaleAfter, value => value) is { } latitude
        && Measured(KuksaSignal.Longitude, options.PositionStaleAfter, value => value) is { } longitude
            ? new Observed<VehiclePosition>(
                new VehiclePosition(latitude.Value, longitude.Value, Beside(KuksaSignal.Heading, now), Beside(KuksaSignal.Accuracy, now)),
                Max(latitude.At, longitude.At), Min(latitude.Until, longitude.Until))
            : null;

    private float? Beside(KuksaSignal signal, TimeSpan now) =>
        Measured(signal, options.PositionStaleAfter, value => (float)value) is { } part && now <= part.Until ? part.Value : null;

    private Observed<T>? Measured<T>(KuksaSignal signal, TimeSpan staleAfter, Func<double, T> convert) where T : struct =>
        _readings.GetValueOrDefault(signal) is { Value: { } value } reading
            ? new Observed<T>(convert(value), reading.At, reading.At + staleAfter)
            : null;

    private Observed<T>? Held<T>(KuksaSignal signal, Func<double, T> convert) where T : struct =>
        _readings.GetValueOrDefault(signal) is { Value: { } value } reading
            ? new Observed<T>(convert(value), reading.At, _lostAt is { } lost ? lost + options.StateStaleAfter : TimeSpan.MaxValue)
            : null;

    // Two clocks: one that runs ahead of ours makes nothing younger than now, and nonsense makes it old.
    private static TimeSpan Age(Timestamp? stamp, DateTimeOffset utc)
    {
        if (stamp is null)
        {
            return TimeSpan.Zero;
        }

        var seconds = utc.ToUnixTimeMilliseconds() / 1000.0 - stamp.Seconds - stamp.Nanos / 1e9;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.FromDays(1).TotalSeconds));
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private readonly record struct Reading(double? Value, TimeSpan At, Timestamp? Stamp);
}
