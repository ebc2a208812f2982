namespace Phi.Edge.Contracts.Ports;

/// <summary>The newest speed limit of a map. Reading it never blocks.</summary>
public interface IMapLimit
{
    /// <summary>The map's limit now; null when there is no map, or it has been silent for too long.</summary>
    MapLimit? Current { get; }
}
