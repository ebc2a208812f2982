using Microsoft.Extensions.Logging;

namespace Phi.Edge.Pipelines.Road.Reading;

public sealed partial class SignReadingPipeline
{
    // What a sign says may be on a private house: no words in the log.
    [LoggerMessage(EventIds.SignReadingFailed, LogLevel.Debug, "Phi gave nothing for sign {Sign}: {Reason}")]
    private static partial void LogPhiFailed(ILogger logger, long sign, string reason);
}
