using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Models;

namespace Phi.Edge.Daemon.Driver;

/// <summary>Finds the prepared models, or says what to do.</summary>
internal static class PreparedModels
{
    /// <exception cref="StartupException">There is no catalog, or it is not valid.</exception>
    public static (ModelCatalog Catalog, ModelStore Store, ModelFolders Folders) Open(SmallModelOptions options)
    {
        var catalog = options.Catalog ?? ModelFolders.FindCatalog(AppContext.BaseDirectory)
            ?? throw new StartupException("models/catalog.json is neither beside nor above the program: set Models:Catalog", ExitCodes.Unavailable);
        var folders = ModelFolders.Default(catalog);
        folders = options.Cache is null ? folders : folders with { Cache = options.Cache };
        return Guard(() =>
        {
            var read = ModelCatalog.Load(catalog);
            return (read, new ModelStore(read, folders.Cache), folders);
        });
    }

    /// <exception cref="StartupException">A model has not been prepared.</exception>
    public static DriverModelFiles DriverFiles(SmallModelOptions options)
    {
        var (_, store, _) = Open(options);
        return Guard(() => new DriverModelFiles(
            store.Locate("face_detection_short_range"), store.Locate("face_detection_full_range"), store.Locate("face_landmark_with_attention")));
    }

    private static T Guard<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (ModelCatalogException e)
        {
            throw new StartupException(e.Message, ExitCodes.Unavailable, e);
        }
    }
}
