using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>The speed limit that a map gives for where the car is.</summary>
/// <param name="Value">In <paramref name="Unit"/>, 5 to 200; null when the map says that no limit holds.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Assumed">The map assumes it from the kind of road.</param>
public readonly record struct MapLimit(int? Value, SpeedUnit Unit, bool Assumed);
