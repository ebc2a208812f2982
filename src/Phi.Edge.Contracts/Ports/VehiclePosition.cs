namespace Phi.Edge.Contracts.Ports;

/// <summary>Where the car is, WGS 84 (VSS Vehicle.CurrentLocation).</summary>
/// <param name="Latitude">Degrees, -90 to 90, north positive.</param>
/// <param name="Longitude">Degrees, -180 to 180, east positive.</param>
/// <param name="Heading">Degrees from north, clockwise, 0 to 360; null when unknown.</param>
/// <param name="Accuracy">Horizontal accuracy in metres; null when unknown.</param>
public readonly record struct VehiclePosition(double Latitude, double Longitude, float? Heading, float? Accuracy);
