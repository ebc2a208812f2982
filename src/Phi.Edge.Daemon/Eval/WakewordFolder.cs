using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Eval;

/// <summary>
/// Reads recordings: a folder's name is the phrase that its recordings say ("hey_phi" or "hey phi") when it is one of the phrases to
/// measure, anything else is other sound.
/// </summary>
internal sealed class WakewordFolder
{
    private readonly List<string> _problems = [];

    /// <exception cref="IOException">The folder is missing or holds no recording that can be read.</exception>
    public WakewordFolder(string folder, IReadOnlyCollection<string> phrases, Func<string, short[]> read)
    {
        var files = new List<WakewordFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path).ToLowerInvariant() is ".wav" or ".flac").Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            try
            {
                files.Add(new(name, PhraseOf(path, phrases), read(path)));
            }
            catch (Exception e) when (e is IOException or AudioSourceException or UnauthorizedAccessException)
            {
                _problems.Add($"{name}: {e.Message}");
            }
        }

        Files = files.Count > 0
            ? files
            : throw new FileNotFoundException($"{folder} holds no recording (.wav, .flac) that can be read. {string.Join("; ", _problems.Take(3))}");
    }

    public IReadOnlyList<WakewordFile> Files { get; }

    public IReadOnlyList<string> Problems => _problems;

    private static string? PhraseOf(string path, IReadOnlyCollection<string> phrases)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(path) ?? "").Replace('_', ' ').ToLowerInvariant();
        return phrases.Contains(folder) ? folder : null;
    }
}
