namespace Phi.Edge.Daemon.Speech;

/// <summary>How a child process ended.</summary>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Problem">What went wrong, in one line; null when nothing did.</param>
internal sealed record ChildResult(byte[] Output, string? Problem);
