namespace Phi.Edge.Daemon.Vehicle;

/// <summary>Who tells how the car moves.</summary>
internal enum VehicleSource
{
    /// <summary>The dashboard ECU, on <c>vehicle/state</c>.</summary>
    Mqtt,

    /// <summary>A KUKSA databroker.</summary>
    Kuksa,
}
