namespace Phi.Edge.Daemon.Hosting;

/// <summary>What the process ends with; 0 until something fails for good.</summary>
internal sealed class DaemonExit
{
    public int Code { get; set; } = ExitCodes.Ok;
}
