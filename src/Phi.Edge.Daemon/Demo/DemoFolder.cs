namespace Phi.Edge.Daemon.Demo;

/// <summary>Where the demonstration keeps what it makes.</summary>
internal static class DemoFolder
{
    /// <summary>A folder below it.</summary>
    public static string Of(string name)
    {
        // The XDG rules ignore a relative path.
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg)
            ? xdg
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "phi-edge", "demo", name);
    }
}
