using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Makes sense of what was said. Always comes back with something, within its deadlines.</summary>
public interface IInterpreter
{
    /// <summary>Understands; <see cref="UnderstoodKind.NotUnderstood"/> when nobody could.</summary>
    /// <exception cref="OperationCanceledException">The session was cancelled.</exception>
    Task<Understood> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken);
}
