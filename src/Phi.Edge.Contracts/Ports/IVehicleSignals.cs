namespace Phi.Edge.Contracts.Ports;

/// <summary>The newest values of the vehicle's signals, by VSS path. Reading never blocks.</summary>
public interface IVehicleSignals
{
    /// <summary>The value of a signal.</summary>
    /// <param name="path">VSS path, for example <c>Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature</c>.</param>
    /// <param name="value">Its value in the signal's VSS unit.</param>
    /// <returns>False when it was never received, or is too old.</returns>
    bool TryGet(string path, out SignalValue value);
}
