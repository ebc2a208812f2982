namespace Phi.Edge.Perception.Models;

/// <summary>Where models come from and where prepared ones are kept.</summary>
/// <param name="Catalog">The catalog file.</param>
/// <param name="Packages">The folder npm installs into.</param>
/// <param name="Cache">The folder of prepared models.</param>
public sealed record ModelFolders(string Catalog, string Packages, string Cache)
{
    /// <summary>
    /// The defaults: packages in <c>node_modules</c> beside the catalog; the cache in PHI_EDGE_CACHE, else
    /// XDG_CACHE_HOME/phi-edge/models, else ~/.cache/phi-edge/models.
    /// </summary>
    public static ModelFolders Default(string catalog) => new(
        catalog,
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(catalog))!, "node_modules"),
        DefaultCache(Environment.GetEnvironmentVariable));

    /// <summary>The first catalog, <c>models/catalog.json</c>, found in a folder or above it; null when there is none.</summary>
    public static string? FindCatalog(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "models", "catalog.json");
            if (File.Exists(path)) return path;
        }
        return null;
    }

    internal static string DefaultCache(Func<string, string?> environment)
    {
        if (environment("PHI_EDGE_CACHE") is { Length: > 0 } own) return own;
        // The XDG rules ignore a relative path.
        var cache = environment("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg)
            ? xdg
            : Path.Combine(environment("HOME") is { Length: > 0 } home ? home : Path.GetTempPath(), ".cache");
        return Path.Combine(cache, "phi-edge", "models");
    }
}
