using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;

namespace Phi.Edge.Daemon.Hosting;

/// <summary>
/// Whether systemd wants to hear READY=1 and the like. The framework looks at the parent process for that, which a hardened unit
/// (ProtectProc=invisible) hides from it: the daemon would be ready and systemd would never know. The socket is the actual request.
/// </summary>
internal static class SystemdNotice
{
    public static bool IsWanted { get; } =
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NOTIFY_SOCKET")) || SystemdHelpers.IsSystemdService();

    public static IServiceCollection AddSystemdNotice(this IServiceCollection services) => IsWanted
        ? services.AddSingleton<ISystemdNotifier, SystemdNotifier>().AddSingleton<IHostLifetime, SystemdLifetime>()
        : services.AddSingleton<ISystemdNotifier, SystemdNotifier>();
}
