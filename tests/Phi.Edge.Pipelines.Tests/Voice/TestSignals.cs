using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Tests.Voice;

/// <summary>Signals that a test sets.</summary>
internal sealed class TestSignals : IVehicleSignals
{
    public Dictionary<string, SignalValue> Values { get; } = new()
    {
        [TestCar.DriverTemperature] = SignalValue.Of(21),
        [TestCar.PassengerTemperature] = SignalValue.Of(20),
        [TestCar.Volume] = SignalValue.Of(40),
        [TestCar.LaneKeeping] = SignalValue.Of(true),
        [TestCar.Window] = SignalValue.Of(0),
    };

    public bool TryGet(string path, out SignalValue value) => Values.TryGetValue(path, out value);
}
