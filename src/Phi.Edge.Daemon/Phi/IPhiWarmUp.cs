namespace Phi.Edge.Daemon.Phi;

/// <summary>Something that asks the model with a constant beginning and wants it computed before the first request.</summary>
internal interface IPhiWarmUp
{
    /// <summary>Asks once. Throws what the client throws.</summary>
    Task WarmUpAsync(CancellationToken cancellation);
}
