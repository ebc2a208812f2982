using System.CommandLine;
using Phi.Edge.Perception.Models;

namespace Phi.Edge.Daemon.Commands;

/// <summary>The options all <c>models</c> commands share, and what they stand for.</summary>
internal sealed class ModelsOptions
{
    public Option<string?> Catalog { get; } = new("--catalog")
    {
        Description = "The catalog file; default: models/catalog.json in this folder, the program's folder, or above either.",
        Recursive = true,
    };

    public Option<string?> Packages { get; } = new("--packages")
    {
        Description = "The node_modules folder; default: the one beside the catalog.",
        Recursive = true,
    };

    public Option<string?> Cache { get; } = new("--cache")
    {
        Description = "The folder of prepared models; default: $PHI_EDGE_CACHE, else ~/.cache/phi-edge/models.",
        Recursive = true,
    };

    /// <exception cref="ModelCatalogException">No catalog was named and none is found.</exception>
    public ModelFolders Folders(ParseResult arguments)
    {
        var catalog = arguments.GetValue(Catalog)
            ?? ModelFolders.FindCatalog(Environment.CurrentDirectory)
            ?? ModelFolders.FindCatalog(AppContext.BaseDirectory)
            ?? throw new ModelCatalogException("No models/catalog.json here or above; name it with --catalog");
        var folders = ModelFolders.Default(catalog);
        return folders with
        {
            Packages = arguments.GetValue(Packages) ?? folders.Packages,
            Cache = arguments.GetValue(Cache) ?? folders.Cache,
        };
    }
}
