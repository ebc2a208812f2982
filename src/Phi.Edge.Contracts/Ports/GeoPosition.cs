namespace Phi.Edge.Contracts.Ports;

/// <summary>A place on the earth (WGS 84), as the vehicle gives it.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct GeoPosition(double Latitude, double Longitude);
