using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Health;

internal sealed partial class SystemdWatchdog
{
    [LoggerMessage(EventIds.WatchdogArmed, LogLevel.Information, "systemd watchdog armed, fed every {Interval} while all loops are alive")]
    private static partial void WatchdogArmed(ILogger logger, TimeSpan interval);

    [LoggerMessage(EventIds.WatchdogHeldBack, LogLevel.Error, "Loop {Loop} has not moved for {Age}: the watchdog is not fed")]
    private static partial void WatchdogHeldBack(ILogger logger, string loop, TimeSpan age);
}
