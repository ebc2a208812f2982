using System.Security.Cryptography;
using System.Text.Json;
using Phi.Edge.Perception.ModelImport;

namespace Phi.Edge.Perception.Models;

/// <summary>The prepared models in the cache folder.</summary>
public sealed class ModelStore(ModelCatalog catalog, string cache)
{
    /// <summary>
    /// The file of a model. A prepared one is not hashed, so that a start stays fast; one that comes with the catalog is: no stamp vouches for it.
    /// </summary>
    /// <exception cref="ModelCatalogException">The name is unknown, the model must be prepared first, or the shipped file is missing or another.</exception>
    public string Locate(string name)
    {
        var model = catalog.Find(name);
        if (model.IsShipped) return LocateShipped(model);
        return Inspect(model) == PreparedState.Ready
            ? PathOf(model)
            : throw new ModelCatalogException($"Model '{name}' is not ready in '{cache}'. Run: phi-edge models prepare");
    }

    /// <summary>What the cache holds of a model, by its stamp alone.</summary>
    public PreparedState Inspect(CatalogEntry model)
    {
        if (model.IsShipped) return File.Exists(PathOf(model)) ? PreparedState.Ready : PreparedState.Missing;
        if (!File.Exists(PathOf(model)) || ReadStamp(model) is not { } stamp) return PreparedState.Missing;
        return stamp.SourceSha256 == model.Sha256 && stamp.ImporterVersion == TfLiteImporter.Version ? PreparedState.Ready : PreparedState.Outdated;
    }

    /// <summary>What the cache holds of a model, hashing the file as well.</summary>
    public PreparedState Verify(CatalogEntry model)
    {
        var state = Inspect(model);
        if (state is PreparedState.Missing) return state;
        return Hash(model) == (model.IsShipped ? model.Sha256 : ReadStamp(model)?.Sha256) ? state : PreparedState.Damaged;
    }

    /// <summary>Where the model is or would be.</summary>
    public string PathOf(CatalogEntry model) =>
        model.IsShipped ? Path.Combine(catalog.Folder, model.File) : Path.Combine(cache, model.ImportedFile!);

    /// <summary>Writes a model and then its stamp, each at once or not at all.</summary>
    internal void Write(CatalogEntry model, ReadOnlySpan<byte> onnx)
    {
        Directory.CreateDirectory(cache);
        WriteAtomically(PathOf(model), onnx);
        var stamp = new ModelStamp(model.Sha256, TfLiteImporter.Version, Convert.ToHexStringLower(SHA256.HashData(onnx)));
        WriteAtomically(StampOf(model), JsonSerializer.SerializeToUtf8Bytes(stamp, ModelJson.Default.ModelStamp));
    }

    private string LocateShipped(CatalogEntry model)
    {
        var path = PathOf(model);
        if (!File.Exists(path)) throw new ModelCatalogException($"Model '{model.Name}': '{path}' is missing. It comes with Phi.Edge: install it again");
        var hash = Hash(model);
        return hash == model.Sha256 ? path : throw new ModelCatalogException(
            $"Model '{model.Name}': '{path}' has the wrong SHA-256; expected {model.Sha256}, found {hash}. It comes with Phi.Edge: install it again");
    }

    private string Hash(CatalogEntry model)
    {
        using var stream = File.OpenRead(PathOf(model));
        return Convert.ToHexStringLower(SHA256.HashData(stream));
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
