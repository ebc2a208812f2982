using Phi.Edge.Inference;
using Phi.Edge.Pipelines.Voice.Phi;

namespace Phi.Edge.Daemon.Phi;

/// <summary>Leaves the system prompt and the commands of voice in the engine's prefix cache.</summary>
internal sealed class VoiceWarmUp(PhiInterpreter interpreter, PhiClient client) : IPhiWarmUp
{
    public Task WarmUpAsync(CancellationToken cancellation)
    {
        var isDeaf = client.GetService(typeof(PhiModel)) is PhiModel { Configuration.Speech: null };
        return interpreter.WarmUpAsync(!isDeaf, cancellation);
    }
}
