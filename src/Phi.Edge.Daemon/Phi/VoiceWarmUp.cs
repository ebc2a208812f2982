using Phi.Edge.Pipelines.Voice.Phi;

namespace Phi.Edge.Daemon.Phi;

/// <summary>Leaves the system prompt and the commands of voice in the engine's prefix cache.</summary>
internal sealed class VoiceWarmUp(PhiInterpreter interpreter) : IPhiWarmUp
{
    public Task WarmUpAsync(CancellationToken cancellation) => interpreter.WarmUpAsync(cancellation);
}
