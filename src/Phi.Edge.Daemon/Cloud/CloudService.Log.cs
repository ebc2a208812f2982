using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Cloud;

internal sealed partial class CloudService
{
    [LoggerMessage(EventIds.CloudFailed, LogLevel.Error, "{Part} failed and is started again")]
    private static partial void Failed(ILogger logger, string part, Exception failure);

    [LoggerMessage(EventIds.CloudGaveUp, LogLevel.Critical, "{Part} failed too often: nothing is sent to the cloud until the daemon is restarted")]
    private static partial void GaveUp(ILogger logger, string part, Exception failure);
}
