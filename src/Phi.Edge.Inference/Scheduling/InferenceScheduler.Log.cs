using Microsoft.Extensions.Logging;

namespace Phi.Edge.Inference.Scheduling;

internal sealed partial class InferenceScheduler
{
    [LoggerMessage(EventIds.RequestPreempted, LogLevel.Debug, "A request of priority {Next} takes over from one of priority {Previous}")]
    private static partial void LogPreempted(ILogger logger, int previous, int next);
}
