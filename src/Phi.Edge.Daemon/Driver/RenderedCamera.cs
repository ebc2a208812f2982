using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Driver;

/// <summary>When registered, the cabin camera shows this instead of a device.</summary>
/// <param name="Open">Makes the source.</param>
internal sealed record RenderedCamera(Func<IFrameSource> Open);
