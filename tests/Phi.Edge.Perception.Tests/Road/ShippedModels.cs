using OpenCvSharp;

using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;
using Phi.Edge.Perception.Tests.ModelImport;

namespace Phi.Edge.Perception.Tests.Road;

/// <summary>The sign models that come with the repository, and the drawings that they were trained on (a development package).</summary>
internal static class ShippedModels
{
    public static RoadModelFiles Files { get; } = RoadModelFiles.Locate(
        new(ModelCatalog.Load(Path.Combine(SourceModels.ModelsFolder, "catalog.json")), "/no/cache/needed"));

    public static string Drawing(string name)
    {
        var path = Path.Combine(SourceModels.ModelsFolder, "node_modules", "@rapideditor", "mapillary_sprite_source", "package_signs", $"{name}.svg");
        Assert.True(File.Exists(path), $"{path} is missing: run ./dev setup");
        return path;
    }

    /// <summary>Pastes a drawing into a picture as a camera would show it: small, slightly blurred, in the shade.</summary>
    public static void Paste(Mat picture, string name, int x, int y, int side)
    {
        using var drawing = SignDrawing.Read(Drawing(name));
        using var small = new Mat();
        Cv2.Resize(drawing, small, new Size(side, side), 0, 0, InterpolationFlags.Area);
        Cv2.GaussianBlur(small, small, new Size(3, 3), 0.6);
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                var (pixel, below) = (small.At<Vec4b>(row, column), picture.At<Vec3b>(y + row, x + column));
                var (opacity, light) = (pixel.Item3 / 255f, 0.8f);
                picture.Set(y + row, x + column, new Vec3b(Mix(below.Item0, pixel.Item0), Mix(below.Item1, pixel.Item1), Mix(below.Item2, pixel.Item2)));

                byte Mix(byte ground, byte sign) => (byte)((ground * (1 - opacity)) + (sign * light * opacity));
            }
        }
    }
}
