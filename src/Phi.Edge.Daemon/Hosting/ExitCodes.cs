namespace Phi.Edge.Daemon.Hosting;

/// <summary>Exit codes of the process (the numbers of sysexits.h). systemd restarts on any of them but 64 and 78.</summary>
internal static class ExitCodes
{
    /// <summary>A clean end.</summary>
    public const int Ok = 0;

    /// <summary>The command did its work and the answer is no (a check failed, a model is missing).</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 64;

    /// <summary>A file or folder that was named cannot be read.</summary>
    public const int NoInput = 66;

    /// <summary>Something the daemon needs is not there (a port is taken, a native library is missing).</summary>
    public const int Unavailable = 69;

    /// <summary>A loop failed for good.</summary>
    public const int LoopFailed = 70;

    /// <summary>The configuration is not valid.</summary>
    public const int Configuration = 78;
}
