using System.Text.Json;

namespace Phi.Edge.Inference.Configuration;

/// <summary>The files of a model folder: nothing outside it is ever opened.</summary>
internal sealed class ModelFolder(string directory, ConfigurationFindings findings)
{
    private const long MaxJsonBytes = 4 << 20;

    public string Directory => directory;

    public ConfigurationFindings Findings => findings;

    /// <summary>Reads a small JSON file; null (and a problem) when that is not possible.</summary>
    public JsonSection? ReadJson(string file, string remedy)
    {
        try
        {
            var info = new FileInfo(Path.Combine(directory, file));
            if (!info.Exists)
                return Fail(file, "the file is missing", remedy);
            if (info.Length > MaxJsonBytes)
                return Fail(file, $"the file has {info.Length} bytes, more than the {MaxJsonBytes} allowed",
                    "Replace it by the published file");
            var bytes = File.ReadAllBytes(info.FullName);
            using var document = JsonDocument.Parse(bytes);
            if (!JsonText.IsReadable(bytes))
                return Fail(file, "a string holds half a character", "Download the file again");
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Fail(file, $"a JSON object is needed, not {document.RootElement.ValueKind}", "Replace it by the published file");
            return new JsonSection(document.RootElement.Clone(), file, "", findings);
        }
        catch (JsonException exception)
        {
            return Fail(file, $"not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine})",
                "Download the file again");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(file, $"the file cannot be read: {exception.Message}", "Check that it exists and may be read");
        }
    }

    /// <summary>Checks that a file named by a key lies in the folder.</summary>
    public void RequireFile(string file, string configFile, string key)
    {
        if (!IsInside(file))
            findings.Problem(configFile, key, $"'{file}' points outside the model folder", "Name a file of the folder itself");
        else if (!File.Exists(Path.Combine(directory, file)))
            findings.Problem(configFile, key, $"the file '{file}' is missing", "Download it into the folder, or correct the name");
    }

    public bool IsInside(string file)
    {
        if (file.Length == 0 || file.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(file))
            return false;
        var full = Path.GetFullPath(Path.Combine(directory, file));
        return full.StartsWith(directory.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private JsonSection? Fail(string file, string what, string remedy)
    {
        findings.Problem(file, "", what, remedy);
        return null;
    }
}
