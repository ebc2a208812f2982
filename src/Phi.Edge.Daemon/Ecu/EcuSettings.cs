namespace Phi.Edge.Daemon.Ecu;

/// <summary>Where the simulated ECU works.</summary>
/// <param name="Host">Broker.</param>
/// <param name="Port">Its port.</param>
/// <param name="Vehicle">The car.</param>
/// <param name="User">User at the broker; null for none.</param>
/// <param name="PasswordFile">File with the password on its first line; null for none.</param>
internal sealed record EcuSettings(string Host, int Port, string Vehicle = "vehicle-1", string? User = null, string? PasswordFile = null);
