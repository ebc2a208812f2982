namespace Phi.Edge.Daemon.Commands;

/// <summary>What <c>phi-edge watch</c> was asked for.</summary>
/// <param name="Host">Broker.</param>
/// <param name="Port">Its port.</param>
/// <param name="Filter">Topic filter.</param>
/// <param name="Json">Lines for programs instead of people.</param>
/// <param name="User">User at the broker; null for none.</param>
/// <param name="PasswordFile">File with the password; null for none.</param>
/// <param name="Count">End after so many messages; null for never.</param>
internal sealed record WatchSettings(
    string Host, int Port, string Filter, bool Json = false, string? User = null, string? PasswordFile = null, int? Count = null);
