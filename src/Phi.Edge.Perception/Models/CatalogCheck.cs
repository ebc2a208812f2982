using System.Text.RegularExpressions;

namespace Phi.Edge.Perception.Models;

/// <summary>What every catalog entry must fulfil. File names are checked strictly: they become paths.</summary>
internal static partial class CatalogCheck
{
    private const long MaxSize = 128 << 20;

    public static void Check(ModelCatalog catalog, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in catalog.Models)
        {
            if (Problem(model) is { } problem) throw new ModelCatalogException($"Model catalog '{path}', model '{model.Name}': {problem}");
            if (!names.Add(model.Name)) throw new ModelCatalogException($"Model catalog '{path}' names '{model.Name}' twice");
            if (!files.Add(model.ImportedFile)) throw new ModelCatalogException($"Model catalog '{path}' makes '{model.ImportedFile}' twice");
        }
    }

    private static string? Problem(CatalogEntry model)
    {
        if (!NamePattern().IsMatch(model.Name)) return "name must be lower-case letters, digits and underscores";
        if (!PackagePattern().IsMatch(model.Package)) return $"'{model.Package}' is no package name";
        if (!PathPattern().IsMatch(model.File)) return $"'{model.File}' is no file name within the package";
        if (!FilePattern().IsMatch(model.ImportedFile) || !model.ImportedFile.EndsWith(".onnx", StringComparison.Ordinal))
            return $"'{model.ImportedFile}' is no plain file name ending in .onnx";
        if (!HashPattern().IsMatch(model.Sha256)) return "sha256 must be 64 lower-case hexadecimal digits";
        if (model.Format is not (CatalogEntry.TfLite or CatalogEntry.Onnx)) return $"format '{model.Format}' is unknown; tflite and onnx are known";
        if (model.Size is < 1 or > MaxSize) return $"size {model.Size} is not within 1..{MaxSize}";
        if (model.Range is { } range && (range.Start < 0 || range.End - range.Start != model.Size)) return $"range {range.Start}..{range.End} is not {model.Size} bytes";
        return null;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,63}\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\A(@[a-z0-9][a-z0-9._-]{0,63}/)?[a-z0-9][a-z0-9._-]{0,63}\z")]
    private static partial Regex PackagePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9._-]{0,127}\z")]
    private static partial Regex FilePattern();

    [GeneratedRegex(@"\A([A-Za-z0-9_][A-Za-z0-9._-]{0,127}/){0,4}[A-Za-z0-9_][A-Za-z0-9._-]{0,127}\z")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex HashPattern();
}
