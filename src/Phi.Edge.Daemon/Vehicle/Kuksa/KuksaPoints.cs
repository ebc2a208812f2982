using Google.Protobuf.WellKnownTypes;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;
using Phi.Edge.Daemon.Vehicle.Vss;
using Value = Phi.Edge.Daemon.Vehicle.Kuksa.Protocol.Value;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>Our values as the databroker takes them: of the signal's datatype, with a time stamp; without a value when it is not known.</summary>
internal static class KuksaPoints
{
    public static Datapoint Of(VssSignal signal, SignalValue? value, DateTimeOffset at) =>
        new() { Timestamp = Timestamp.FromDateTimeOffset(at), Value = value is { } known ? ToValue(signal.Type, known) : null };

    private static Value ToValue(VssType type, SignalValue value) => type switch
    {
        VssType.Boolean => new Value { Bool = value.Flag ?? false },
        VssType.String => new Value { String = value.Text ?? "" },
        VssType.Float => new Value { Float = (float)(value.Number ?? 0) },

        // Protobuf has no smaller one.
        _ => new Value { Uint32 = (uint)(value.Number ?? 0) },
    };
}
