using System.CommandLine;
using Phi.Edge.Perception.ModelImport;
using Phi.Edge.Perception.Models;

namespace Phi.Edge.Daemon.Commands;

/// <summary>Runs a <c>models</c> command on the catalog: an expected failure is one line on the error stream and exit code 1.</summary>
internal static class ModelsAction
{
    public static int Run(
        ModelsOptions options, ParseResult arguments, TextWriter error, Func<ModelCatalog, ModelStore, ModelFolders, int> action)
    {
        try
        {
            var folders = options.Folders(arguments);
            var catalog = ModelCatalog.Load(folders.Catalog);
            return action(catalog, new ModelStore(catalog, folders.Cache), folders);
        }
        catch (Exception e) when (e is ModelCatalogException or ModelImportException)
        {
            error.WriteLine(e.Message);
            return 1;
        }
    }
}
