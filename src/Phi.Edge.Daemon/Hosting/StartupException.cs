namespace Phi.Edge.Daemon.Hosting;

/// <summary>The daemon cannot start; the message says what is missing and what to do.</summary>
internal sealed class StartupException : Exception
{
    public StartupException(string message, int exitCode) : base(message) => ExitCode = exitCode;

    public StartupException(string message, int exitCode, Exception inner) : base(message, inner) => ExitCode = exitCode;

    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; }
}
