namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>What is read from the databroker.</summary>
internal enum KuksaSignal
{
    Speed,
    CurrentGear,
    SelectedGear,
    Ignition,
    Latitude,
    Longitude,
    Heading,
    Accuracy,
}
