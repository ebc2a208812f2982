namespace Phi.Edge.Daemon.Cloud.Sim;

/// <summary>What <c>phi-edge cloud-sim</c> was asked for.</summary>
/// <param name="Host">Broker.</param>
/// <param name="Port">Its port.</param>
/// <param name="Filter">Topic filter; may be a shared subscription.</param>
/// <param name="ClientId">Client id; its session outlives the connection.</param>
/// <param name="User">User at the broker; null for none.</param>
/// <param name="PasswordFile">File with the password; null for none.</param>
/// <param name="CaFile">Authority of the broker's certificate; null for a plain connection.</param>
internal sealed record CloudSimSettings(
    string Host, int Port, string Filter, string ClientId = "phi-edge-cloud-sim", string? User = null, string? PasswordFile = null, string? CaFile = null);
