using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Road;

/// <summary>When registered, the road camera shows this instead of a device.</summary>
/// <param name="Open">Makes the source.</param>
internal sealed record RenderedRoadCamera(Func<IFrameSource> Open);
