namespace Phi.Edge.Daemon.Cloud;

/// <summary>A snapshot of the connection to the cloud.</summary>
/// <param name="Connected">Whether there is one.</param>
/// <param name="Since">Since when it is, or is not, connected (UTC).</param>
/// <param name="SinceMonotonic">The same on the monotonic clock.</param>
/// <param name="Connections">Connections made so far.</param>
/// <param name="Problem">Why there is none; null while connected.</param>
internal sealed record CloudLink(bool Connected, DateTimeOffset Since, TimeSpan SinceMonotonic, int Connections, string? Problem);
