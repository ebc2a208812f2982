namespace Phi.Edge.Pipelines.Flow;

/// <summary>A long-running loop from a mailbox to decisions. The daemon gives each one a thread of its own.</summary>
public interface IPipeline
{
    /// <summary>Short name for threads, logs, metrics and health, for example <c>driver</c>.</summary>
    string Name { get; }

    /// <summary>Beats on every turn of the loop; not armed before <see cref="Run"/>.</summary>
    Heartbeat Heartbeat { get; }

    /// <summary>Loads and runs everything once, so that the first real item is as fast as any other. Called before <see cref="Run"/>.</summary>
    void WarmUp();

    /// <summary>Blocks until cancelled, or until the input has ended and everything was processed.</summary>
    void Run(CancellationToken cancellationToken);
}
