using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting.Systemd;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>The machine: operating system, processor, Jetson release, systemd.</summary>
internal sealed class SystemCheck : IDoctorCheck
{
    private const string JetsonRelease = "/etc/nv_tegra_release";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var machine = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}";
        var jetson = File.Exists(JetsonRelease) ? File.ReadLines(JetsonRelease).FirstOrDefault() ?? "Jetson" : "not a Jetson";
        var systemd = SystemdHelpers.IsSystemdService() ? "running as a systemd service"
            : Directory.Exists("/run/systemd/system") ? "systemd is here; this command does not run under it" : "no systemd";
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            OperatingSystem.IsLinux()
                ? new Finding("machine", Verdict.Ok, $"{machine}; {jetson}")
                : new Finding("machine", Verdict.Problem, machine, "Phi.Edge runs on Linux"),
            new Finding("systemd", Verdict.Ok, systemd),
        ]);
    }
}
