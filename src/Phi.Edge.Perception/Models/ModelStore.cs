using System.Security.Cryptography;
using System.Text.Json;
using Phi.Edge.Perception.ModelImport;

namespace Phi.Edge.Perception.Models;

/// <summary>The prepared models in the cache folder.</summary>
public sealed class ModelStore(ModelCatalog catalog, string cache)
{
    /// <summary>The file of a prepared model; it is not hashed, so that a start stays fast.</summary>
    /// <exception cref="ModelCatalogException">The name is unknown, or the model must be prepared first.</exception>
    public string Locate(string name)
    {
        var model = catalog.Find(name);
        return Inspect(model) == PreparedState.Ready
            ? PathOf(model)
            : throw new ModelCatalogException($"Model '{name}' is not ready in '{cache}'. Run: phi-edge models prepare");
    }

    /// <summary>What the cache holds of a model, by its stamp alone.</summary>
    public PreparedState Inspect(CatalogEntry model)
    {
        if (!File.Exists(PathOf(model)) || ReadStamp(model) is not { } stamp) return PreparedState.Missing;
        return stamp.SourceSha256 == model.Sha256 && stamp.ImporterVersion == TfLiteImporter.Version ? PreparedState.Ready : PreparedState.Outdated;
    }

    /// <summary>What the cache holds of a model, hashing the file as well.</summary>
    public PreparedState Verify(CatalogEntry model)
    {
        var state = Inspect(model);
        if (state is PreparedState.Missing) return state;
        using var stream = File.OpenRead(PathOf(model));
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return hash == ReadStamp(model)?.Sha256 ? state : PreparedState.Damaged;
    }

    /// <summary>Where the prepared model is or would be.</summary>
    public string PathOf(CatalogEntry model) => Path.Combine(cache, model.ImportedFile);

    /// <summary>Writes a model and then its stamp, each at once or not at all.</summary>
    internal void Write(CatalogEntry model, ReadOnlySpan<byte> onnx)
    {
        Directory.CreateDirectory(cache);
        WriteAtomically(PathOf(model), onnx);
        var stamp = new ModelStamp(model.Sha256, TfLiteImporter.Version, Convert.ToHexStringLower(SHA256.HashData(onnx)));
        WriteAtomically(StampOf(model), JsonSerializer.SerializeToUtf8Bytes(stamp, ModelJson.Default.ModelStamp));
    }

    private static void WriteAtomically(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private ModelStamp? ReadStamp(CatalogEntry model)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(StampOf(model)), ModelJson.Default.ModelStamp);
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string StampOf(CatalogEntry model) => PathOf(model) + ".stamp.json";
}
