namespace Phi.Edge.Perception.Tests.ModelImport;

/// <summary>The model files of the npm packages. They are part of the setup, so a test that needs them fails without.</summary>
internal static class SourceModels
{
    public static string ModelsFolder { get; } = FindModelsFolder();

    public static byte[] Read(string package, string file, int? start = null, int? end = null)
    {
        var path = Path.Combine(ModelsFolder, "node_modules", package, file);
        Assert.True(File.Exists(path), $"{path} is missing: run ./dev setup");
        var bytes = File.ReadAllBytes(path);
        return bytes[(start ?? 0)..(end ?? bytes.Length)];
    }

    private static string FindModelsFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var models = Path.Combine(folder.FullName, "models");
            if (File.Exists(Path.Combine(models, "catalog.json"))) return models;
        }
        throw new InvalidOperationException("models/catalog.json is in no folder above the tests");
    }
}
