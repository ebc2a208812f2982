using System.Text.Json;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>The file in which settings of the cloud outlive the daemon: a JSON object of texts.</summary>
internal static class RemoteSettingsFile
{
    /// <returns>What is stored, and what is wrong with it. A file that is not there is nothing; a damaged one as well, but it is said.</returns>
    public static (Dictionary<string, string?> Settings, string? Problem) Read(string path)
    {
        try
        {
            return (File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string?>>(File.ReadAllBytes(path)) ?? [] : [], null);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return ([], $"settings of the cloud in {path} cannot be read and are ignored: {e.Message}");
        }
    }

    /// <exception cref="IOException">The disk refused it; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string path, IReadOnlyDictionary<string, string?> settings) =>
        DurableFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(settings));
}
