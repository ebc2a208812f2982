using Phi.Edge.Pipelines.Tests.HouseRules;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Tests.Voice.Catalogues;

/// <summary>The catalogues of the repository.</summary>
public static class ShippedCatalogues
{
    private static readonly string Folder = Path.Combine(Repository.Root, "commands");

    public static CatalogueResult Read(string name, IReadOnlyDictionary<string, IReadOnlyList<string>>? additions = null) =>
        CatalogueReader.Read(Source(name)!, Source, additions);

    public static CatalogueSource? Source(string path) =>
        File.Exists(Path.Combine(Folder, path)) ? new(path, File.ReadAllBytes(Path.Combine(Folder, path))) : null;
}
