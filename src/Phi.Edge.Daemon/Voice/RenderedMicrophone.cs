using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Voice;

/// <summary>When registered, this is heard instead of a device.</summary>
/// <param name="Open">Makes the source.</param>
internal sealed record RenderedMicrophone(Func<IAudioSource> Open);
