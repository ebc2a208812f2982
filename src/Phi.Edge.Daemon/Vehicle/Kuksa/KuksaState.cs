namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>Where the connection to the databroker stands.</summary>
/// <param name="Connected">Values come.</param>
/// <param name="Problem">Why they do not; null when they do.</param>
/// <param name="Missing">Signals the databroker does not give us, each with the reason.</param>
/// <param name="Connections">Connections that came about since start.</param>
internal sealed record KuksaState(bool Connected, string? Problem, IReadOnlyList<string> Missing, int Connections);
