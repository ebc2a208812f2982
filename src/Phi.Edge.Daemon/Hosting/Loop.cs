namespace Phi.Edge.Daemon.Hosting;

/// <summary>Something that runs for as long as the daemon does, on a thread of its own.</summary>
/// <param name="Name">For logs, the thread and health.</param>
/// <param name="WarmUp">Runs before the daemon reports ready; throws when it cannot.</param>
/// <param name="Run">Blocks until cancelled. Returning earlier means: done, nothing left to do.</param>
/// <param name="EndsDaemon">The daemon stops when this loop is done (a clip has been played).</param>
internal sealed record Loop(string Name, Action WarmUp, Action<CancellationToken> Run, bool EndsDaemon = false);
