using Phi.Edge.Daemon.Driver;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>The prepared models of this machine.</summary>
internal static class TestModels
{
    /// <summary>Copies those of the driver model, with their stamps.</summary>
    public static void CopyTo(string folder)
    {
        var files = PreparedModels.DriverFiles(new SmallModelOptions());
        foreach (var file in new[] { files.ShortRange, files.FullRange, files.Mesh })
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            File.Copy(file + ".stamp.json", Path.Combine(folder, Path.GetFileName(file) + ".stamp.json"));
        }
    }
}
