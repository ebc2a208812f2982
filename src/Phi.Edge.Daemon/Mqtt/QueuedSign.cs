using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>A sign that waits to be sent.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="QueuedAt">When it was taken (monotonic).</param>
internal readonly record struct QueuedSign(SignReport Sign, TimeSpan QueuedAt);
