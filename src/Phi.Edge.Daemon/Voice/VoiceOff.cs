using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Stands in while no voice pipeline runs: the button and typed sentences have no effect.</summary>
internal sealed class VoiceOff : IVoiceControl
{
    public bool Listen(ListenAction action) => false;

    public bool Say(string text, string? language) => false;
}
