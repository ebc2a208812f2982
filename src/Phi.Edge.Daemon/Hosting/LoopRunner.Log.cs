using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Hosting;

internal sealed partial class LoopRunner
{
    [LoggerMessage(EventIds.LoopFailed, LogLevel.Warning, "Loop {Loop} failed and is started again in {Pause}")]
    private static partial void LoopFailed(ILogger logger, string loop, TimeSpan pause, Exception failure);

    [LoggerMessage(EventIds.LoopGaveUp, LogLevel.Critical, "Loop {Loop} failed more than {Restarts} times in {Window}: the daemon ends")]
    private static partial void LoopGaveUp(ILogger logger, string loop, int restarts, TimeSpan window, Exception failure);
}
