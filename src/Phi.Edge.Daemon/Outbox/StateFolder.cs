namespace Phi.Edge.Daemon.Outbox;

/// <summary>Where the daemon keeps what must outlive it.</summary>
internal static class StateFolder
{
    private const string Name = "phi-edge";
    private const string System = "/var/lib/phi-edge";

    /// <summary>
    /// The first of: <c>$STATE_DIRECTORY</c> (set by systemd), <c>/var/lib/phi-edge</c> if it can be written to,
    /// <c>$XDG_STATE_HOME/phi-edge</c>, <c>~/.local/state/phi-edge</c>.
    /// </summary>
    public static string Find() => Find(Environment.GetEnvironmentVariable, IsWritable);

    /// <summary>The same, from a given environment.</summary>
    internal static string Find(Func<string, string?> environment, Func<string, bool> isWritable)
    {
        // systemd separates several folders by colons.
        if (environment("STATE_DIRECTORY")?.Split(':')[0] is { Length: > 0 } given)
        {
            return given;
        }

        if (isWritable(System))
        {
            return System;
        }

        // Relative paths in XDG variables are to be ignored (XDG base directory specification 0.8).
        return environment("XDG_STATE_HOME") is { } state && Path.IsPathRooted(state)
            ? Path.Combine(state, Name)
            : Path.Combine(environment("HOME") ?? "/", ".local", "state", Name);
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            var probe = Path.Combine(folder, $".write-{Environment.ProcessId}");
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
