namespace Phi.Edge.Daemon.Phi;

/// <summary>There is no large model (yet); the message says why.</summary>
internal sealed class PhiUnavailableException(string message) : InvalidOperationException(message);
