using System.Text.Json;
using System.Text.Json.Serialization;

namespace Phi.Edge.Perception.Models;

/// <summary>The small models this build knows: where each comes from and what it must hash to.</summary>
public sealed record ModelCatalog
{
    /// <summary>The models, in the file's order; names are unique.</summary>
    public required IReadOnlyList<CatalogEntry> Models { get; init; }

    /// <summary>The catalog's own folder: the models that come with it are found from here on.</summary>
    [JsonIgnore]
    public string Folder { get; init; } = "";

    /// <summary>Reads and checks a catalog.</summary>
    /// <exception cref="ModelCatalogException">The file is missing, is not valid JSON of this form, or an entry is not plausible.</exception>
    public static ModelCatalog Load(string path)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            var catalog = JsonSerializer.Deserialize(stream, ModelJson.Default.ModelCatalog)
                ?? throw new ModelCatalogException($"Model catalog '{path}' is empty");
            CatalogCheck.Check(catalog, path);
            return catalog with { Folder = Path.GetDirectoryName(Path.GetFullPath(path))! };
        }
        catch (JsonException e)
        {
            throw new ModelCatalogException($"Model catalog '{path}' is not valid: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelCatalogException($"Model catalog '{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <exception cref="ModelCatalogException">No model has this name.</exception>
    public CatalogEntry Find(string name) => Models.FirstOrDefault(model => model.Name == name)
        ?? throw new ModelCatalogException($"No model is named '{name}'; the catalog has {string.Join(", ", Models.Select(model => model.Name))}");
}
