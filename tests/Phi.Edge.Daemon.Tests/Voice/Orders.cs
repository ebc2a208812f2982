using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Tests.Voice;

internal static class Orders
{
    public const string Temperature = "Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature";

    public static CommandOrder SetTemperature(TimeSpan now, double seconds = 20, string command = "set-temperature") => new(
        Guid.CreateVersion7(), command, new Dictionary<string, SignalValue> { ["temperature"] = SignalValue.Of(24) },
        new Dictionary<string, SignalValue> { [Temperature] = SignalValue.Of(24) }, Guid.CreateVersion7(), now + TimeSpan.FromSeconds(seconds));
}
