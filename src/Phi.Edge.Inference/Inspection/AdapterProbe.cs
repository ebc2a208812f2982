using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Inspection;

/// <summary>Looks at adapter files: the file id, and the ranks through a reader if one is given.</summary>
/// <param name="folder">The model folder.</param>
/// <param name="readRanks">Ranks of the tensors of a file, by its full path.</param>
internal sealed class AdapterProbe(ModelFolder folder, Func<string, IReadOnlyList<int>>? readRanks)
{
    private const int IdOffset = 4;

    /// <summary>The adapter; null when none is named or the file is missing, a problem when it is something else.</summary>
    public AdapterReport? Probe(string role, string? file)
    {
        if (file is null || !folder.IsInside(file) || !File.Exists(Path.Combine(folder.Directory, file)))
            return null;
        var path = Path.Combine(folder.Directory, file);
        try
        {
            using var stream = File.OpenRead(path);
            Span<byte> start = stackalloc byte[8];
            if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length
                || !start[IdOffset..].SequenceEqual("TORT"u8))
            {
                folder.Findings.Problem(file, "", "it is no ONNX Runtime adapter file", "Download it again");
                return null;
            }

            return new AdapterReport(role, file, stream.Length, readRanks?.Invoke(path) ?? []);
        }
        catch (Exception exception) when (exception is PhiInferenceException or IOException or UnauthorizedAccessException)
        {
            folder.Findings.Problem(file, "", $"it cannot be read ({exception.Message})", "Download it again");
            return null;
        }
    }
}
