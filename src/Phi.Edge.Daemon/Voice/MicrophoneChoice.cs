namespace Phi.Edge.Daemon.Voice;

/// <summary>Which microphone there is when nobody named one.</summary>
internal static class MicrophoneChoice
{
    /// <summary>Finds out; the default.</summary>
    public const string Auto = "auto";

    /// <summary>No microphone.</summary>
    public const string Off = "off";

    /// <summary>The source to open; null for none.</summary>
    /// <param name="configured">What the configuration says; null for nothing.</param>
    /// <param name="devices">Contents of /proc/asound/pcm; null when there is none.</param>
    public static string? Resolve(string? configured, string? devices) => configured switch
    {
        null or "" => Resolve(Auto, devices),
        _ when configured.Equals(Off, StringComparison.OrdinalIgnoreCase) => null,
        _ when configured.Equals(Auto, StringComparison.OrdinalIgnoreCase) =>
            devices?.Contains("capture", StringComparison.Ordinal) == true ? "alsa:default" : null,
        _ => configured,
    };

    /// <summary>The sound devices of this machine as the kernel lists them.</summary>
    public static string? Devices()
    {
        const string List = "/proc/asound/pcm";
        try
        {
            return File.Exists(List) ? File.ReadAllText(List) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
