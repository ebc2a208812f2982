using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Phi;

internal sealed partial class PhiService
{
    [LoggerMessage(EventIds.PhiLoading, LogLevel.Information, "Loading the large model {Folder} beside everything else")]
    private static partial void PhiLoading(ILogger logger, string folder);

    [LoggerMessage(EventIds.PhiReady, LogLevel.Information, "The large model {Model} is ready after {Seconds:F1} s")]
    private static partial void PhiReady(ILogger logger, string model, double seconds);

    [LoggerMessage(EventIds.PhiFailed, LogLevel.Error, "The large model cannot be used; voice understands the command catalogue alone: {Reason}")]
    private static partial void PhiFailed(ILogger logger, string reason);

    [LoggerMessage(EventIds.PhiUnloaded, LogLevel.Information, "The large model {Model} is unloaded")]
    private static partial void PhiUnloaded(ILogger logger, string model);

    [LoggerMessage(EventIds.PhiStillLoading, LogLevel.Warning, "The large model did not let go within {Limit}; the process ends without it")]
    private static partial void PhiStillLoading(ILogger logger, TimeSpan limit);
}
