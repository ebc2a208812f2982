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
            var made = model.ImportedFile ?? model.File;
            if (!files.Add(made)) throw new ModelCatalogException($"Model catalog '{path}' makes '{made}' twice");
        }
    }

    private static string? Problem(CatalogEntry model)
    {
        if (!NamePattern().IsMatch(model.Name)) return "name must be lower-case letters, digits and underscores";
        if (!PathPattern().IsMatch(model.File)) return $"'{model.File}' is no file name within the package";
        if (!HashPattern().IsMatch(model.Sha256)) return "sha256 must be 64 lower-case hexadecimal digits";
        if (model.Format is not (CatalogEntry.TfLite or CatalogEntry.Onnx or CatalogEntry.Data))
            return $"format '{model.Format}' is unknown; tflite, onnx and data are known";
        if ((model.IsShipped ? ShippedProblem(model) : PackageProblem(model)) is { } problem) return problem;
        if (model.Size is < 1 or > MaxSize) return $"size {model.Size} is not within 1..{MaxSize}";
        if (model.Range is { } range && (range.Start < 0 || range.End - range.Start != model.Size)) return $"range {range.Start}..{range.End} is not {model.Size} bytes";
        return null;
    }

    private static string? PackageProblem(CatalogEntry model)
    {
        if (!PackagePattern().IsMatch(model.Package!)) return $"'{model.Package}' is no package name";
        if (model.Version is null) return "version is missing";
        if (model.ImportedFile is not { } made || !FilePattern().IsMatch(made)) return $"'{model.ImportedFile}' is no plain file name";
        return made.EndsWith(".onnx", StringComparison.Ordinal) == (model.Format != CatalogEntry.Data)
            ? null
            : $"'{made}' is no plain file name ending in .onnx: only what is data has another ending";
    }

    private static string? ShippedProblem(CatalogEntry model)
    {
        if (model.Version is not null || model.ImportedFile is not null || model.Range is not null)
            return "a file beside the catalog has no version, no range and no importedFile";
        return model.Format == CatalogEntry.TfLite ? "a file beside the catalog is onnx or data" : null;
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
