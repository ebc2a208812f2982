using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Vehicle;

/// <summary>
/// The newest vehicle state out of all sources. For each signal the source that told it last wins, as long as its value is not too old: a source
/// that falls silent hands over to the other one, and what nobody tells is unknown. One writer per source, any readers.
/// </summary>
internal sealed class VehicleStateStore(IOptions<MqttOptions> options, TimeProvider time) : IVehicleState
{
    private VehicleObservation _mqtt = VehicleObservation.Nothing;
    private VehicleObservation _kuksa = VehicleObservation.Nothing;

    public VehicleState Current
    {
        get
        {
            var (mqtt, kuksa, now) = (Volatile.Read(ref _mqtt), Volatile.Read(ref _kuksa), time.MonotonicNow());
            return new VehicleState(
                Newest(mqtt.SpeedKmh, kuksa.SpeedKmh, now),
                Newest(mqtt.Ignition, kuksa.Ignition, now) ?? IgnitionState.Unknown,
                Newest(mqtt.Gear, kuksa.Gear, now) ?? Gear.Unknown)
            {
                Position = Newest(mqtt.Position, kuksa.Position, now),
            };
        }
    }

    /// <summary>What the dashboard ECU says, all of it at once. Age counts from arrival.</summary>
    public void Set(VehicleState state)
    {
        var now = time.MonotonicNow();
        var until = now + options.Value.VehicleStateStaleAfter;
        Set(VehicleSource.Mqtt, new VehicleObservation
        {
            SpeedKmh = Of(state.SpeedKmh),
            Ignition = Of<IgnitionState>(state.Ignition == IgnitionState.Unknown ? null : state.Ignition),
            Gear = Of<Gear>(state.Gear == Gear.Unknown ? null : state.Gear),
            Position = Of(state.Position),
        });

        Observed<T>? Of<T>(T? value) where T : struct => value is { } known ? new Observed<T>(known, now, until) : null;
    }

    /// <summary>What a source says now, in place of what it said before.</summary>
    public void Set(VehicleSource source, VehicleObservation observation) =>
        Volatile.Write(ref (source == VehicleSource.Mqtt ? ref _mqtt : ref _kuksa), observation);

    private static T? Newest<T>(in Observed<T>? one, in Observed<T>? other, TimeSpan now) where T : struct
    {
        var (first, second) = (Fresh(one, now), Fresh(other, now));
        return first is { } a && second is { } b
            ? a.At >= b.At ? a.Value : b.Value
            : (first ?? second)?.Value;
    }

    private static Observed<T>? Fresh<T>(in Observed<T>? observed, TimeSpan now) where T : struct =>
        observed is { } value && now <= value.Until ? value : null;
}
