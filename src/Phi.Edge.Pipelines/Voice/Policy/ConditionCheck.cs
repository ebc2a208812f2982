using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>Whether the vehicle is in a state that a command asks for. What is not known is not met.</summary>
internal static class ConditionCheck
{
    public static Refusal? Check(CommandDefinition command, IReadOnlyDictionary<string, SignalValue> values, in VehicleState vehicle)
    {
        var wanted = command.Conditions;
        if (wanted.Unless.Count > 0 && wanted.Unless.All(pair => values.TryGetValue(pair.Key, out var value) && value == pair.Value))
        {
            return null;
        }

        var refusal = new Refusal { Reason = default, Command = command };
        if (wanted.MinimumSpeedKmh is not null || wanted.MaximumSpeedKmh is not null)
        {
            refusal = refusal with { Minimum = wanted.MinimumSpeedKmh, Maximum = wanted.MaximumSpeedKmh, Unit = "kmh" };
            if (SpeedOf(vehicle) is not { } speed)
            {
                return refusal with { Reason = RefusalReason.SpeedUnknown };
            }

            if (speed > wanted.MaximumSpeedKmh)
            {
                return refusal with { Reason = RefusalReason.Speed };
            }

            if (speed < wanted.MinimumSpeedKmh)
            {
                return refusal with { Reason = RefusalReason.SpeedLow };
            }
        }

        return wanted.Gears.Count > 0 && (vehicle.Gear == Gear.Unknown || !wanted.Gears.Contains(vehicle.Gear))
            ? new Refusal { Reason = RefusalReason.Gear, Command = command }
            : wanted.Ignition.Count > 0 && (vehicle.Ignition == IgnitionState.Unknown || !wanted.Ignition.Contains(vehicle.Ignition))
            ? new Refusal { Reason = RefusalReason.Ignition, Command = command }
            : null;
    }

    /// <summary>In km/h, without direction; null when not known.</summary>
    public static float? SpeedOf(in VehicleState vehicle) =>
        vehicle.SpeedKmh is { } speed && float.IsFinite(speed) ? MathF.Abs(speed) : null;
}
