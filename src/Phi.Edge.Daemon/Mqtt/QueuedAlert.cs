using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>An alert that waits to be sent.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="QueuedAt">When it was taken (monotonic). Not its capture time: that may be media time.</param>
internal readonly record struct QueuedAlert(AlertEvent Alert, TimeSpan QueuedAt);
